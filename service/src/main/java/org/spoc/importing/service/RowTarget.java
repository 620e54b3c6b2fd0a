package org.spoc.importing.service;

import java.util.List;
import org.spoc.importing.TableRow;

/** What the rows of a file become: parties, or people of the company. */
interface RowTarget {

    /**
     * Takes some rows, in the transaction of the caller and on the account of the user who uploaded them. Rows that
     * cannot be taken are rejected in the result; only what nobody foresaw is thrown, and undoes them all.
     */
    BatchResult take(ImportRun run, List<TableRow> rows);
}
