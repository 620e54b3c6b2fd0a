package org.spoc.importing.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.spoc.importing.TableRow;
import org.spoc.importing.UnreadableFile;
import org.spoc.shared.Reason;

/**
 * The rows of data below the header, one after the other. Blank rows are skipped and not counted; short rows are filled
 * up; a row that is longer than the header is handed out with its refusal and without cells. The numbers are the same
 * each time the file is read, so an import can go on where it stopped. Not for several threads.
 */
public final class TableRows implements Iterator<TableRow>, AutoCloseable {

    private final RawRows rows;
    private final List<String> header;
    private long number;
    private Optional<RawRow> ahead = Optional.empty();

    TableRows(RawRows rows) {
        this.rows = rows;
        this.header = HeaderRow.names(notBlank().orElseThrow(() -> new UnreadableFile("file.noHeader", 1)));
    }

    List<String> header() {
        return header;
    }

    /**
     * Goes to this row: the next one handed out has this number, or there is none when the file ends before. Rows that
     * are passed are read and forgotten. A row that is already behind cannot be reached again.
     */
    public TableRows skipTo(long row) {
        while (number + 1 < row && hasNext()) {
            number++;
            ahead = Optional.empty();
        }
        return this;
    }

    @Override
    public boolean hasNext() {
        // read only when asked for: a fault in the next row must not hide this one
        ahead = ahead.or(this::notBlank);
        return ahead.isPresent();
    }

    @Override
    public TableRow next() {
        RawRow row = ahead.or(this::notBlank).orElseThrow(NoSuchElementException::new);
        ahead = Optional.empty();
        number++;
        return row.width() > header.size() ? refused(row) : accepted(row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private TableRow accepted(RawRow row) {
        List<String> cells = new ArrayList<>(row.cells().subList(0, Math.min(row.cells().size(), header.size())));
        cells.addAll(Collections.nCopies(header.size() - cells.size(), ""));
        return new TableRow(number, row.line(), cells, row.notes(), null);
    }

    private TableRow refused(RawRow row) {
        return new TableRow(number, row.line(), List.of(), row.notes(), Reason.of("row.tooManyCells", row.width(), header.size()));
    }

    private Optional<RawRow> notBlank() {
        Optional<RawRow> row = rows.next();
        while (row.isPresent() && row.get().isBlank()) {
            row = rows.next();
        }
        return row;
    }
}
