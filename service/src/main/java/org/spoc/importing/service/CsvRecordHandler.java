package org.spoc.importing.service;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import java.util.ArrayList;
import java.util.List;

import org.spoc.importing.UnreadableFile;

/**
 * Takes the cells of a record out of the parser's buffer. Cells beyond the limit are counted and not kept.
 */
final class CsvRecordHandler extends AbstractBaseCsvCallbackHandler<RawRow> {

    private final boolean strict;
    private List<String> cells = new ArrayList<>();
    private long line;
    private int width;
    private int fields;

    /** @param strict whether a cell that is too long refuses the file, or is only counted */
    CsvRecordHandler(boolean strict) {
        this.strict = strict;
    }

    /** Where the record starts that is being read. */
    long line() {
        return line;
    }

    /** How many cells the last record had, empty ones as well. */
    int fields() {
        return fields;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        width = 0;
        fields = 0;
        cells = new ArrayList<>(Math.max(cells.size(), 8));
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        fields = index + 1;
        if (strict && length > Limits.CELL) {
            throw new UnreadableFile("file.cellTooLong", line, Limits.CELL);
        }
        String cell = new String(buffer, offset, length);
        if (!cell.isBlank()) {
            width = index + 1;
        }
        if (index < Limits.COLUMNS) {
            cells.add(cell);
        }
    }

    @Override
    protected RawRow buildRecord() {
        return new RawRow(line, cells, width, List.of());
    }
}
