package org.spoc.party.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.spoc.party.service.PartyExport;
import org.spoc.shared.Invalid;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Sentences;
import org.spoc.shared.web.Visitor;
import org.spoc.user.service.Caller;

/** The list that the page shows at the same question, as a file in the visitor's language. */
@WebServlet("/parties-export")
public class PartyExportServlet extends HttpServlet {

    @Inject
    private transient PartyExport export;
    @Inject
    private transient Caller caller;
    @Inject
    private transient Visitor visitor;
    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            export.check();
            PartyListFile file = file(request);
            response.setContentType(file.format().type());
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name(clock) + "\"");
            response.setHeader("Cache-Control", "no-store");
            file.write(response.getOutputStream());
        } catch (RuleBroken refused) {
            response.sendError(refused instanceof Invalid ? HttpServletResponse.SC_BAD_REQUEST
                    : refused.code().equals("forbidden") ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private PartyListFile file(HttpServletRequest request) {
        Asked asked = Asked.of(request).besides("exact", "format");
        PartyQuery query = PartyQuery.of(asked);
        if (!asked.ignored().isEmpty()) {
            // a file of more than was asked for would not show it
            throw Invalid.member(asked.ignored().get(0), "address.ignored");
        }
        var words = new PartyFileWords(Sentences.in(visitor.getLocale()), visitor.getZone(), "yes".equals(request.getParameter("exact")));
        return new PartyListFile(export, query.filter(caller.id(), visitor.getZone()), query.order(), query.columns(), words,
                "xlsx".equals(request.getParameter("format")) ? PartyFormat.XLSX : PartyFormat.CSV);
    }
}
