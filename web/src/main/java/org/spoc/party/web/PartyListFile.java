package org.spoc.party.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.spoc.party.service.PartyExport;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartyOrder;

/**
 * A list of parties as a file: what the page shows, all of it, row by row as it is read.
 *
 * @param columns as on the page
 */
public record PartyListFile(PartyExport export, PartyFilter filter, PartyOrder order, List<PartyColumn> columns,
        PartyFileWords words, PartyFormat format) {

    /** One row after the other into a file of some kind. */
    interface Sheet extends AutoCloseable {

        /** @param cells texts, numbers, days, days with time, or null */
        void row(List<?> cells) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** The name under which it is saved, with the day. */
    public String name(Clock clock) {
        return "parties-" + LocalDate.now(clock.withZone(words.zone())) + "." + format.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whatever stops it on the way goes on to the caller; as what was sent cannot be taken back, the last row says that
     * the list is not complete.
     *
     * @throws org.spoc.shared.Forbidden before anything is written, when the caller may not export
     */
    public void write(OutputStream out) throws IOException {
        export.check();
        List<PartyCell> cells = PartyCell.of(columns, words.exact());
        try (Sheet sheet = format == PartyFormat.XLSX ? new Workbook(out, words) : new CsvTable(out, words.exact())) {
            sheet.row(cells.stream().map(words::head).toList());
            rows(sheet, cells);
        }
    }

    private void rows(Sheet sheet, List<PartyCell> cells) throws IOException {
        try {
            export.each(filter, order, row -> write(sheet, cells.stream().map(cell -> words.value(cell, row)).toList()));
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException stopped) {
            sheet.row(List.of(words.notComplete()));
            throw stopped;
        }
    }

    private static void write(Sheet sheet, List<?> cells) {
        try {
            sheet.row(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
