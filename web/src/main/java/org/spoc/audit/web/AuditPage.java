package org.spoc.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.spoc.audit.AuditDeed;
import org.spoc.audit.AuditKind;
import org.spoc.audit.service.AuditRow;
import org.spoc.audit.service.AuditTrail;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Visitor;
import org.spoc.user.Channel;

/** Who changed what, when and how. What is asked for stands in the address, so that it can be sent as a link. */
@Named
@RequestScoped
public class AuditPage {

    private static final int SIZE = 50;

    @Inject
    private HttpServletRequest request;
    @Inject
    private AuditTrail trail;
    @Inject
    private Visitor visitor;

    private AuditQuery query;
    private List<String> ignored;
    private List<AuditRow> rows;
    private AuditTrail.Seal seal;

    @PostConstruct
    void read() {
        Asked asked = Asked.of(request);
        query = AuditQuery.of(asked);
        ignored = asked.ignored();
        rows = trail.list(query.filter(visitor.getZone()), query.before(), SIZE + 1);
        seal = trail.latestSeal().orElse(null);
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    public AuditQuery getQuery() {
        return query;
    }

    public List<AuditRow> getRows() {
        return rows.subList(0, Math.min(rows.size(), SIZE));
    }

    /** Address of the entries before those shown; null at the end. */
    public String getEarlier() {
        return rows.size() <= SIZE ? null : query.address(rows.get(SIZE - 1).id());
    }

    /** Address of the latest entries; null when they are shown. */
    public String getLatest() {
        return query.before() == null ? null : query.address(null);
    }

    /** All that is asked for, as a file. */
    public String getFile() {
        return "/audit.csv" + query.address(null);
    }

    /** The latest seal; null as long as there is none. */
    public AuditTrail.Seal getSeal() {
        return seal;
    }

    public AuditKind[] getKinds() {
        return AuditKind.values();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public AuditDeed[] getDeeds() {
        return AuditDeed.values();
    }
}
