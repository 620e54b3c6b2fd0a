package org.spoc.importing;

import java.util.List;
import java.util.Optional;

import org.spoc.shared.Reason;

/**
 * One row of an uploaded table.
 *
 * @param number counts the rows of data from 1; blank rows do not count. An import is resumed at such a number
 * @param line where a person finds the row: line of the text, or row of the sheet
 * @param cells as many as the header has; missing ones are empty
 * @param notes what was left out while reading, such as the error value of a formula
 * @param refusal why the row cannot be read, {@code null} when it can
 */
public record TableRow(long number, long line, List<String> cells, List<Reason> notes, Reason refusal) {

    public TableRow {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    public Optional<Reason> refused() {
        return Optional.ofNullable(refusal);
    }
}
