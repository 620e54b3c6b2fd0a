package org.spoc.importing.service;

import de.siegmar.fastcsv.reader.CsvReader;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.spoc.importing.UploadedFormat;

/**
 * A text opened with its character set, behind its byte order mark.
 */
final class CsvText {

    private static final int MARK_OF_UTF_8 = 3;
    private static final int MARK_OF_UTF_16 = 2;

    private CsvText() {
    }

    static Reader open(Path file, Charset charset, int byteOrderMark) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.skipNBytes(byteOrderMark);
            return new BufferedReader(new InputStreamReader(in, charset), 1 << 15);
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    static Reader open(Path file, UploadedFormat format) throws IOException {
        Charset charset = Charset.forName(format.charset());
        int mark = charset.name().startsWith("UTF-16") ? MARK_OF_UTF_16 : MARK_OF_UTF_8;
        return open(file, charset, format.byteOrderMark() ? mark : 0);
    }

    static CsvReader.CsvReaderBuilder rules(char delimiter) {
        return CsvReader.builder().fieldSeparator(delimiter).quoteCharacter('"').skipEmptyLines(true)
            .allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true).allowUnclosedQuote(false);
    }
}
