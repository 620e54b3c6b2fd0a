package org.spoc.followup.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.spoc.followup.service.Due;
import org.spoc.followup.service.FollowUpList;
import org.spoc.followup.service.FollowUpRow;
import org.spoc.followup.service.FollowUpSort;
import org.spoc.followup.service.Whose;
import org.spoc.party.service.PartyList;
import org.spoc.party.service.PartyRow;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;
import org.spoc.user.Scope;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Teams;

/**
 * What is to be done, for oneself, the team or everybody. Filters, order and page stand in the address; what was done
 * stays in sight until the page is loaded again.
 */
@Named
@ViewScoped
public class FollowUpsPage implements Serializable {

    private static final int SIZE = 50;

    @Inject
    private transient HttpServletRequest request;
    @Inject
    private transient Caller caller;
    @Inject
    private transient FollowUpList list;
    @Inject
    private transient FollowUpDeeds deeds;
    @Inject
    private transient PartyList parties;
    @Inject
    private transient Teams teams;
    @Inject
    private transient Texts texts;
    @Inject
    private transient Numbers numbers;

    private FollowUpQuery query;
    private List<String> ignored;
    private List<FollowUpRow> rows;
    private int count;
    private String partyName;
    private String teamName;

    @PostConstruct
    void read() {
        Asked asked = Asked.of(request);
        query = FollowUpQuery.of(asked);
        ignored = asked.ignored();
        count = list.count(query.filter());
        rows = count == 0 ? List.of() : list.page(query.filter(), query.order(), query.reversed(), first(), SIZE);
        partyName = query.party() == null ? null : parties.row(query.party()).map(PartyRow::name).orElse(null);
        teamName = query.team() == null ? null : teams.one(query.team()).name();
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    public void tick(FollowUpRow row) {
        rows = FollowUpDeeds.replaced(rows, deeds.tick(row));
    }

    public void postpone(FollowUpRow row, int days) {
        rows = FollowUpDeeds.replaced(rows, deeds.postpone(row, days));
    }

    private int first() {
        return (query.page() - 1) * SIZE;
    }

    public String getCountText() {
        boolean more = count > FollowUpList.COUNTED_UP_TO;
        return texts.of(more ? "followUps.moreThan" : "followUps.count", more ? FollowUpList.COUNTED_UP_TO : count);
    }

    /** Which rows of how many are shown. */
    public String getShown() {
        return numbers.of(first() + 1) + "–" + numbers.of(first() + rows.size());
    }

    /** Address of the page before; null on the first one. */
    public String getPrevious() {
        return query.page() == 1 ? null : path(query.at(query.page() - 1));
    }

    /** Address of the next page; null on the last one. */
    public String getNext() {
        return first() + rows.size() < count && rows.size() == SIZE ? path(query.at(query.page() + 1)) : null;
    }

    public String sortedBy(FollowUpSort order) {
        return path(query.sortedBy(order));
    }

    /** For screen readers: whether the list has this order, and which way round. */
    public String direction(FollowUpSort order) {
        boolean up = (order == FollowUpSort.DUE) != query.reversed();
        return query.order() != order ? "none" : up ? "ascending" : "descending";
    }

    public String whose(Whose wanted) {
        return path(query.whose(wanted));
    }

    public String due(Due wanted) {
        return path(query.due(wanted));
    }

    public String getOfEveryParty() {
        return path(query.ofEveryParty());
    }

    private String path(FollowUpQuery wanted) {
        return request.getContextPath() + "/follow-ups.xhtml" + wanted.address();
    }

    public boolean at(Whose each) {
        return query.whose() == each && query.team() == null;
    }

    public boolean at(Due each) {
        return query.due() == each;
    }

    /** Whose follow-ups the user can look at; only one choice is none. */
    public List<Whose> getChoices() {
        Scope sees = caller.identity().sees();
        return sees == Scope.EVERYONE ? List.of(Whose.values()) : sees == Scope.TEAM ? List.of(Whose.MINE, Whose.TEAM) : List.of();
    }

    public Due[] getDues() {
        return Due.values();
    }

    public boolean isNarrowed() {
        return query.narrowed();
    }

    public boolean isClosed() {
        return query.due() == Due.CLOSED;
    }

    public List<FollowUpRow> getRows() {
        return rows;
    }

    public String getPartyName() {
        return partyName;
    }

    public String getTeamName() {
        return teamName;
    }
}
