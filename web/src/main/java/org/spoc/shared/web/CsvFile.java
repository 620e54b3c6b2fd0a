package org.spoc.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Tables of texts, separated by commas, in UTF-8. Whoever closes the writer closes what it writes to. */
public final class CsvFile {

    private CsvFile() {
    }

    /** For a spreadsheet, which takes the accents for something else without the mark of the encoding. */
    public static CsvWriter forPeople(OutputStream out) throws IOException {
        Writer text = text(out);
        text.write('\uFEFF');
        return CsvWriter.builder().build(text);
    }

    /** For programs, which take that mark for a part of the first name. */
    public static CsvWriter forMachines(OutputStream out) {
        return CsvWriter.builder().build(text(out));
    }

    private static Writer text(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }
}
