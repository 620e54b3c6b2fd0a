package org.spoc.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.spoc.report.service.Funnel;
import org.spoc.report.service.FunnelView;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Sentences;
import org.spoc.shared.web.Visitor;
import org.spoc.user.service.Caller;

/** The funnel of a page as a table and as a picture, to take away. */
@WebServlet({"/funnel.csv", "/funnel.svg"})
public class FunnelFiles extends HttpServlet {

    @Inject
    private transient Funnel funnel;
    @Inject
    private transient Caller caller;
    @Inject
    private transient Visitor visitor;
    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Asked asked = Asked.of(request);
            FunnelQuery query = FunnelQuery.of(asked, LocalDate.ofInstant(clock.instant(), visitor.getZone()));
            if (!asked.ignored().isEmpty()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            send(request.getServletPath().endsWith(".csv"), funnel.open(query.filter(caller.id(), visitor.getZone())), response);
        } catch (RuleBroken refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void send(boolean table, FunnelView view, HttpServletResponse response) throws IOException {
        String name = "funnel-" + view.filter().from() + "-" + view.filter().to() + (table ? ".csv" : ".svg");
        Sentences sentences = Sentences.in(visitor.getLocale());
        response.setContentType(table ? "text/csv;charset=utf-8" : "image/svg+xml;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        if (table) {
            new FunnelFile(view, sentences).write(response.getOutputStream());
        } else {
            response.getOutputStream().write(new FunnelPicture(view, sentences).text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
