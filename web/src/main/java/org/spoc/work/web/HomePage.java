package org.spoc.work.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.spoc.followup.service.DueCounts;
import org.spoc.followup.service.FollowUpRow;
import org.spoc.followup.service.Today;
import org.spoc.followup.web.FollowUpDeeds;
import org.spoc.lifecycle.Patience;
import org.spoc.shared.web.Asked;
import org.spoc.work.service.Look;
import org.spoc.work.service.MyWork;
import org.spoc.work.service.MyWorkView;
import org.spoc.work.service.WorkParty;

/**
 * The first page: what is due, where my parties stand and what they lack, which of them wait for too long, who is away,
 * and what happened since I was last here. A lead looks at a team instead, which stands in the address.
 */
@Named
@ViewScoped
public class HomePage implements Serializable {

    @Inject
    private transient HttpServletRequest request;
    @Inject
    private transient MyWork work;
    @Inject
    private transient FollowUpDeeds deeds;
    @Inject
    private transient Today today;

    private HomeQuery query;
    private List<String> ignored;
    private MyWorkView view;
    private DueCounts dueCounts;
    private List<FollowUpRow> due;
    private List<WorkParty> behind;

    @PostConstruct
    void read() {
        Asked asked = Asked.of(request);
        query = HomeQuery.of(asked);
        ignored = asked.ignored();
        view = work.look(query.team());
        dueCounts = view.dueCounts();
        due = view.due();
        behind = query.look() == null ? List.of() : work.behind(query.team(), query.look());
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    public void tick(FollowUpRow row) {
        due = FollowUpDeeds.replaced(due, deeds.tick(row));
        dueCounts = work.due(query.team());
    }

    public void postpone(FollowUpRow row, int days) {
        due = FollowUpDeeds.replaced(due, deeds.postpone(row, days));
        dueCounts = work.due(query.team());
    }

    /** Address of this page for a team; null for one's own work. */
    public String of(Long team) {
        return request.getContextPath() + "/home.xhtml" + query.of(team).address();
    }

    /** Address of this page with the parties behind a number; {@code null} for the criterion of most numbers. */
    public String look(String what, String stage, String criterion) {
        return request.getContextPath() + "/home.xhtml" + query.look(HomeQuery.look(what, stage, criterion)).address() + "#behind";
    }

    /** Address of this page without the parties behind a number. */
    public String getClosed() {
        return request.getContextPath() + "/home.xhtml" + query.look(null).address();
    }

    /** Address of the whole list of those who are stuck in a stage; null where the list of parties has no such filter. */
    public String getList() {
        Look look = query.look();
        return look.what() != Look.What.STUCK || look.stage() == null ? null
                : Patience.daysInStage(look.stage()).map(days -> request.getContextPath() + "/parties.xhtml?" + getOwnership() + "&stage="
                        + look.stage() + "&since=" + today.day().minusDays(days)).orElse(null);
    }

    /** What the list of parties is asked for: those whose work this is. */
    public String getOwnership() {
        return query.team() == null ? "owner=me" : "team=" + query.team();
    }

    /** What the list of follow-ups is asked for. */
    public String getWhose() {
        return query.team() == null ? "whose=mine" : "team=" + query.team();
    }

    public Look getLook() {
        return query.look();
    }

    public Long getTeam() {
        return query.team();
    }

    public MyWorkView getView() {
        return view;
    }

    public DueCounts getDueCounts() {
        return dueCounts;
    }

    public List<FollowUpRow> getDue() {
        return due;
    }

    public List<WorkParty> getBehind() {
        return behind;
    }

    /** Nothing to look after: then the question who looks after somebody comes first. */
    public boolean isAsking() {
        return query.team() == null && view.withoutParties();
    }
}
