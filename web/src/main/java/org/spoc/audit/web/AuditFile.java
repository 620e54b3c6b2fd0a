package org.spoc.audit.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.spoc.audit.service.AuditFilter;
import org.spoc.audit.service.AuditRow;
import org.spoc.audit.service.AuditTrail;
import org.spoc.audit.service.AuditValue;
import org.spoc.shared.web.CsvFile;
import org.spoc.shared.web.Formulas;
import org.spoc.shared.web.Sentences;

/** The audit trail as a table for people, in their language: a row for each value, row by row as it is read. */
final class AuditFile {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
    private static final List<AuditValue> ERASED = List.of(new AuditValue(null, null, null));

    private final Sentences words;
    private final ZoneId zone;

    AuditFile(Sentences words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    void write(AuditTrail trail, AuditFilter filter, OutputStream out) throws IOException {
        try (CsvWriter csv = CsvFile.forPeople(out)) {
            csv.writeRecord(Stream.of("audit.number", "audit.at", "audit.who", "audit.inPlaceOf", "label.channel", "label.kind", "audit.objectNumber",
                    "audit.what", "audit.part", "audit.deed", "audit.column", "audit.before", "audit.after").map(words::of).toList());
            rows(trail, filter, csv);
        }
    }

    /** As what was sent cannot be taken back, the last row of a trail that was stopped on its way says that it is not complete. */
    private void rows(AuditTrail trail, AuditFilter filter, CsvWriter csv) {
        try {
            trail.each(filter, row -> (row.erased() ? ERASED : row.values()).forEach(value -> csv.writeRecord(cells(row, value))));
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException stopped) {
            csv.writeRecord(words.of("export.notComplete"));
            throw stopped;
        }
    }

    private List<String> cells(AuditRow row, AuditValue value) {
        return Stream.of(Long.toString(row.id()), DATE_TIME.format(LocalDateTime.ofInstant(row.at(), zone)), AuditText.actor(row, words),
                row.onBehalfOfName(), words.name(row.channel()), words.name(row.kind()), row.object() == null ? null : row.object().toString(),
                AuditText.object(row, words), words.of("table." + row.part()), words.name(row.deed()),
                value.name() == null ? words.of("audit.erased") : words.of("column." + value.name()), value.before(), value.after())
                .map(Formulas::neutralised).toList();
    }
}
