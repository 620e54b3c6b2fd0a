package org.spoc.bulk.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.spoc.bulk.service.BulkActions;
import org.spoc.bulk.service.BulkAnswer;
import org.spoc.bulk.service.BulkView;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.web.Formulas;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Texts;

/** What became of each party, as a table for people in the visitor's language. */
@WebServlet("/bulk-result")
public class BulkResultServlet extends HttpServlet {

    private static final int ROWS_AT_ONCE = 500;

    @Inject
    private transient BulkActions actions;
    @Inject
    private transient BulkWords words;
    @Inject
    private transient Texts texts;
    @Inject
    private transient Moments moments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            BulkView view = actions.open(Long.parseLong(id));
            response.setContentType("text/csv;charset=utf-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"bulk-" + view.id() + ".csv\"");
            response.setHeader("Cache-Control", "no-store");
            write(view, response.getOutputStream());
        } catch (RuleBroken refused) {
            response.sendError(refused.code().equals("forbidden") ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(BulkView view, OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            // without the mark a spreadsheet takes the accents for something else
            text.write('\uFEFF');
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(texts.of("bulk.number"), texts.of("bulk.party"), texts.of("bulk.outcome"), texts.of("bulk.reason"), texts.of("bulk.at"));
                List<BulkAnswer> some = actions.answers(view.id(), null, 0, ROWS_AT_ONCE);
                while (!some.isEmpty()) {
                    some.forEach(answer -> csv.writeRecord(cells(answer)));
                    some = actions.answers(view.id(), null, some.get(some.size() - 1).place(), ROWS_AT_ONCE);
                }
            }
        }
    }

    private List<String> cells(BulkAnswer answer) {
        String outcome = answer.outcome() == null ? texts.of("bulk.open") : texts.name(answer.outcome());
        return List.of(Long.toString(answer.party()), Formulas.neutralised(answer.name()), outcome,
                Formulas.neutralised(words.reasons(answer)), moments.dateTime(answer.at()));
    }
}
