package org.spoc.importing.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.spoc.importing.UnreadableFile;
import org.spoc.importing.UploadedFormat;

/**
 * A table that somebody uploaded. Opening it looks through the whole file once, decides what it is and refuses it with
 * a reason; then its rows can be read any number of times, from any row on, in memory that does not grow with the file.
 * Only the shared strings of a workbook, at most 64 Mi letters in two million texts, are kept while it is read.
 *
 * <pre>{@code
 * TableSource table = TableSource.open(file);
 * try (TableRows rows = table.rows().skipTo(done + 1)) {
 *     rows.forEachRemaining(row -> …);
 * }
 * }</pre>
 */
public final class TableSource {

    private final Path file;
    private final UploadedFormat format;
    private final List<String> header;

    private TableSource(Path file, UploadedFormat format) throws IOException {
        this.file = file;
        this.format = format;
        try (TableRows rows = rows()) {
            this.header = rows.header();
        }
    }

    /**
     * @throws UnreadableFile when this is no table that can be imported, with the reason
     * @throws IOException when the file cannot be read at all
     */
    public static TableSource open(Path file) throws IOException {
        return new TableSource(file, new FileInspection(file).format());
    }

    /** As {@link #open}, for a file that was opened before and has not changed since: it is not looked through again. */
    public static TableSource reopen(Path file, UploadedFormat format) throws IOException {
        return new TableSource(file, format);
    }

    public UploadedFormat format() {
        return format;
    }

    /** The names of the columns, each different. */
    public List<String> header() {
        return header;
    }

    /** The rows from the first; to be closed. What is wrong in the middle of a file is an {@link UnreadableFile} there. */
    public TableRows rows() throws IOException {
        RawRows raw = format.type() == UploadedFormat.Type.XLSX ? new SheetRows(file) : new CsvRows(file, format);
        try {
            return new TableRows(raw);
        } catch (RuntimeException refused) {
            raw.close();
            throw refused;
        }
    }
}
