package org.spoc.importing.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.spoc.importing.service.Imports;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.web.Sentences;
import org.spoc.shared.web.Visitor;

/** The file of rejected rows, for the page: in the visitor's language. */
@WebServlet("/import-rejects")
public class RejectsServlet extends HttpServlet {

    @Inject
    private transient Imports imports;
    @Inject
    private transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var file = new RejectsFile(imports, imports.open(Long.parseLong(id)), Sentences.in(visitor.getLocale()));
            response.setContentType("text/csv;charset=utf-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.setHeader("Cache-Control", "no-store");
            file.write(response.getOutputStream());
        } catch (RuleBroken refused) {
            response.sendError(refused.code().equals("forbidden") ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
