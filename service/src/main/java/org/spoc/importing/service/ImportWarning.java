package org.spoc.importing.service;

import org.spoc.shared.Reason;

/**
 * Something that was left out or read differently, the same in a number of rows.
 *
 * @param rows how many
 * @param firstRows the numbers of the first of them, separated by commas
 */
public record ImportWarning(Reason reason, long rows, String firstRows) {
}
