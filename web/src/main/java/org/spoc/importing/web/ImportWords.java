package org.spoc.importing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.stream.Collectors;
import org.spoc.importing.UploadedFormat;
import org.spoc.importing.service.ImportProgress;
import org.spoc.importing.service.ImportReject;
import org.spoc.importing.service.ImportView;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Sentences;
import org.spoc.shared.web.Texts;
import org.spoc.shared.web.Visitor;

/** What a page says about a file and about how far its import is. */
@Named
@RequestScoped
public class ImportWords {

    private static final int SECONDS = 60;
    /** So many rows of a warning are named. */
    private static final int FIRST_ROWS = 5;
    /** So many cells of a rejected row are shown. */
    private static final int CELLS = 4;

    @Inject
    private Texts texts;
    @Inject
    private Numbers numbers;
    @Inject
    private Visitor visitor;
    @Inject
    private Clock clock;

    /** What the file is: "Text, UTF-8, separated by commas" or "Workbook, sheet Leads". */
    public String file(ImportView view) {
        UploadedFormat format = view.format();
        String kind = format.type() == UploadedFormat.Type.XLSX ? texts.of("import.format.workbook", format.sheet())
                : texts.of("import.format.text", format.charset(), texts.of("import.separator." + separator(format.delimiter())));
        return kind + " · " + texts.of("import.rows", numbers.of(view.progress().rowsTotal())) + " · " + size(view.size());
    }

    private static String separator(String delimiter) {
        return switch (delimiter) {
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "bar";
            default -> "comma";
        };
    }

    /** In a unit that people read. */
    public String size(long bytes) {
        return bytes < 1 << 20 ? texts.of("import.kib", numbers.of(Math.max(1, bytes >> 10))) : texts.of("import.mib", numbers.of(bytes >> 20));
    }

    /** "4,200 of 9,240 rows". */
    public String done(ImportProgress progress) {
        return texts.of("import.doneOf", numbers.of(progress.rowsDone()), numbers.of(progress.rowsTotal()));
    }

    /** "960 rows a second, about 6 seconds left"; empty as long as that cannot be said. */
    public String pace(ImportProgress progress) {
        long left = progress.secondsLeft(clock.instant());
        if (left < 0 || progress.rowsDone() == 0) {
            return "";
        }
        String rest = left < SECONDS ? texts.of("import.secondsLeft", left) : texts.of("import.minutesLeft", (left + SECONDS - 1) / SECONDS);
        return texts.of("import.pace", numbers.of(progress.rate(clock.instant()))) + ", " + rest;
    }

    /** How a row begins, by which a person knows it again. */
    public String cells(ImportReject reject) {
        return reject.cells().stream().filter(each -> !each.isBlank()).limit(CELLS).collect(Collectors.joining(" · "));
    }

    /** Why a row was not taken. */
    public String reasons(ImportReject reject) {
        return RejectsFile.reasons(reject.reasons(), Sentences.in(visitor.getLocale()));
    }

    /** Which rows a warning is about. */
    public String rows(long count, String first) {
        return texts.of(count == 1 ? "import.row1" : count <= FIRST_ROWS ? "import.rowsAll" : "import.rowsFirst", numbers.of(count), first);
    }
}
