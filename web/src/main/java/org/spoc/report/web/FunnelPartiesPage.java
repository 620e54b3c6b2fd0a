package org.spoc.report.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.spoc.report.service.FunnelParties;
import org.spoc.report.service.FunnelRow;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;
import org.spoc.shared.web.Visitor;
import org.spoc.user.service.Caller;

/** The parties behind one number of the funnel; the address says which. */
@Named
@RequestScoped
public class FunnelPartiesPage {

    private static final int SIZE = 50;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Caller caller;
    @Inject
    private Visitor visitor;
    @Inject
    private Clock clock;
    @Inject
    private FunnelParties parties;
    @Inject
    private Texts texts;
    @Inject
    private Numbers numbers;
    private FunnelQuery query;
    private List<String> ignored;
    private List<FunnelRow> rows;

    @PostConstruct
    void read() {
        Asked asked = Asked.of(request);
        query = FunnelQuery.of(asked, LocalDate.ofInstant(clock.instant(), visitor.getZone()));
        ignored = asked.ignored();
        rows = parties.page(query.filter(caller.id(), visitor.getZone()), query.stage(), query.figure(), first(), SIZE);
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    private int first() {
        return (query.page() - 1) * SIZE;
    }

    /** Which number this is. */
    public String getTitle() {
        return query.figure().isOfStage() ? texts.of("funnel.listOf", query.stage(), query.figure()) : texts.name(query.figure());
    }

    public int getTotal() {
        return rows.isEmpty() ? 0 : rows.get(0).total();
    }

    /** Which rows are shown. */
    public String getShown() {
        return numbers.of(first() + 1) + "–" + numbers.of(first() + rows.size());
    }

    /** Address of the page before; null on the first one. */
    public String getPrevious() {
        return query.page() == 1 ? null : query.at(query.page() - 1);
    }

    /** Address of the next page; null on the last one. */
    public String getNext() {
        return first() + rows.size() < getTotal() ? query.at(query.page() + 1) : null;
    }

    public FunnelQuery getQuery() {
        return query;
    }

    public List<FunnelRow> getRows() {
        return rows;
    }
}
