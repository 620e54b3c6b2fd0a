package org.spoc.importing.service;

import java.util.List;
import org.spoc.importing.RowReason;

/**
 * A row that was not taken, and why.
 *
 * @param row number among the rows of data, from 1
 * @param line where a person finds it in the file
 * @param cells as they were written; empty when the row could not be read at all
 */
public record ImportReject(long row, long line, List<RowReason> reasons, List<String> cells) {
}
