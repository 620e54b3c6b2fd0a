package org.spoc.importing.service;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;

import org.spoc.importing.UnreadableFile;
import org.spoc.importing.UploadedFormat;

/**
 * The records of a text. Line ends may be mixed; a quoted cell may hold line breaks; a quote that is never closed
 * refuses the file and names the line where its record starts.
 */
final class CsvRows implements RawRows {

    private static final int BUFFER = 4 * Limits.CELL;

    private final CsvRecordHandler handler = new CsvRecordHandler(true);
    private final CsvReader<RawRow> reader;
    private final CloseableIterator<RawRow> records;
    private final Watched text;

    CsvRows(Path file, UploadedFormat format) throws IOException {
        text = new Watched(CsvText.open(file, format));
        reader = CsvText.rules(format.delimiter().charAt(0)).maxBufferSize(BUFFER).build(handler, text);
        records = reader.iterator();
        if (format.delimiterDeclared()) {
            next();
        }
    }

    @Override
    public Optional<RawRow> next() {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException refused) {
            throw unreadable(refused);
        }
    }

    private UnreadableFile unreadable(CsvParseException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile ours) {
                return ours;
            }
        }
        return text.ended
            ? new UnreadableFile("file.unclosedQuote", handler.line())
            : new UnreadableFile("file.cellTooLong", handler.line(), Limits.CELL);
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }

    /** Knows whether the text was read to its end, which tells an unclosed quote from a cell that is too long. */
    private static final class Watched extends FilterReader {

        private boolean ended;

        Watched(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            ended = read < 0;
            return read;
        }
    }
}
