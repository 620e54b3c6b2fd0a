package org.spoc.importing.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spoc.importing.RowReason;
import org.spoc.importing.service.ImportReject;
import org.spoc.importing.service.ImportView;
import org.spoc.importing.service.Imports;
import org.spoc.shared.web.Formulas;
import org.spoc.shared.web.Sentences;

/**
 * The rejected rows of an import as a table for people: the columns as they came, with row, line and reason beside them.
 * It can be mended and uploaded again. A cell that a spreadsheet would take for a formula is shown as text.
 */
public final class RejectsFile {

    private static final int ROWS_AT_ONCE = 500;

    private final Imports imports;
    private final ImportView view;
    private final Sentences sentences;

    public RejectsFile(Imports imports, ImportView view, Sentences sentences) {
        this.imports = imports;
        this.view = view;
        this.sentences = sentences;
    }

    /** The name under which it is saved. */
    public String name() {
        return "import-" + view.id() + "-rejects.csv";
    }

    public void write(OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            // without the mark a spreadsheet takes the accents for something else
            text.write('\uFEFF');
            try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator()).build(text)) {
                csv.writeRecord(header());
                rows(csv);
            }
        }
    }

    private void rows(CsvWriter csv) {
        List<ImportReject> some = imports.rejects(view.id(), 0, ROWS_AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(reject -> csv.writeRecord(cells(reject)));
            some = imports.rejects(view.id(), some.get(some.size() - 1).row(), ROWS_AT_ONCE);
        }
    }

    private char separator() {
        String delimiter = view.format().delimiter();
        return delimiter == null ? ',' : delimiter.charAt(0);
    }

    private List<String> header() {
        var cells = new ArrayList<>(view.header().stream().map(Formulas::neutralised).toList());
        cells.addAll(List.of(sentences.of("import.row"), sentences.of("import.line"), sentences.of("import.reason")));
        return cells;
    }

    private List<String> cells(ImportReject reject) {
        var cells = new ArrayList<>(reject.cells().stream().map(Formulas::neutralised).toList());
        while (cells.size() < view.header().size()) {
            cells.add("");
        }
        cells.addAll(List.of(Long.toString(reject.row()), Long.toString(reject.line()), Formulas.neutralised(reasons(reject.reasons(), sentences))));
        return cells;
    }

    /** Why a row was not taken, in words. */
    public static String reasons(List<RowReason> reasons, Sentences sentences) {
        return reasons.stream().map(reason -> reason.field() == null ? sentences.of(reason.reason())
                : sentences.name(reason.field()) + ": " + sentences.of(reason.reason())).collect(Collectors.joining(" "));
    }
}
