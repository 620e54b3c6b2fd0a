package org.spoc.party.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.spoc.shared.web.CsvFile;

/** A table of texts, separated by commas, in UTF-8. */
final class CsvTable implements PartyListFile.Sheet {

    /** What spreadsheets take for a day with its time in every language. */
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CsvWriter csv;

    /** @param exact for machines */
    CsvTable(OutputStream out, boolean exact) throws IOException {
        csv = exact ? CsvFile.forMachines(out) : CsvFile.forPeople(out);
    }

    @Override
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::text).toList());
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell instanceof LocalDateTime time ? DATE_TIME.format(time) : cell.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
