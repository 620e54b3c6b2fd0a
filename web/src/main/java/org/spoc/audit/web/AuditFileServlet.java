package org.spoc.audit.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.spoc.audit.service.AuditTrail;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Sentences;
import org.spoc.shared.web.Visitor;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** What the page of the audit trail shows at the same question, all of it, as a file. */
@WebServlet("/audit.csv")
public class AuditFileServlet extends HttpServlet {

    @Inject
    private transient AuditTrail trail;
    @Inject
    private transient Caller caller;
    @Inject
    private transient Visitor visitor;
    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asked asked = Asked.of(request);
        AuditQuery query = AuditQuery.of(asked);
        if (!caller.may(Permission.SEE_AUDIT)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!asked.ignored().isEmpty()) {
            // a file of more than was asked for would not show it
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            response.setContentType("text/csv;charset=utf-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"audit-" + LocalDate.now(clock.withZone(visitor.getZone())) + ".csv\"");
            new AuditFile(Sentences.in(visitor.getLocale()), visitor.getZone()).write(trail, query.filter(visitor.getZone()), response.getOutputStream());
        }
    }
}
