package org.spoc.importing.service;

import java.util.List;

import org.spoc.shared.Reason;

/**
 * A row as the file has it, before the header is known.
 *
 * @param line where it starts
 * @param cells at most {@link Limits#COLUMNS} of its cells
 * @param width how many cells it has up to the last one that is not empty
 * @param notes what was left out of it
 */
record RawRow(long line, List<String> cells, int width, List<Reason> notes) {

    boolean isBlank() {
        return width == 0;
    }
}
