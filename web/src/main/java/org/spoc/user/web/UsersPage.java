package org.spoc.user.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;
import org.spoc.user.Role;
import org.spoc.user.service.TeamRow;
import org.spoc.user.service.Teams;
import org.spoc.user.service.UnitRow;
import org.spoc.user.service.UserList;
import org.spoc.user.service.UserRow;
import org.spoc.user.service.UserSort;

/** The people of the company. Filters, order and page stand in the address, so that a list can be sent as a link. */
@Named
@RequestScoped
public class UsersPage {

    private static final int SIZE = 50;

    @Inject
    private HttpServletRequest request;
    @Inject
    private UserList list;
    @Inject
    private Teams teams;
    @Inject
    private Texts texts;
    @Inject
    private Numbers numbers;
    private UserQuery query;
    private List<String> ignored;
    private List<UserRow> rows;
    private long count;

    @PostConstruct
    void read() {
        Asked asked = Asked.of(request);
        query = UserQuery.of(asked);
        ignored = asked.ignored();
        count = list.count(query.filter());
        rows = list.page(query.filter(), query.order(), query.reversed(), first(), SIZE);
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    private int first() {
        return (query.page() - 1) * SIZE;
    }

    public String getCountText() {
        return texts.of("users.count", count);
    }

    /** Which rows of how many are shown. */
    public String getShown() {
        return numbers.of(first() + 1) + "–" + numbers.of(first() + rows.size());
    }

    /** Address of the page before; null on the first one. */
    public String getPrevious() {
        return query.page() == 1 ? null : query.at(query.page() - 1);
    }

    /** Address of the next page; null on the last one. */
    public String getNext() {
        return first() + rows.size() < count && rows.size() == SIZE ? query.at(query.page() + 1) : null;
    }

    public String sortedBy(UserSort order) {
        String address = query.sortedBy(order);
        return address.isEmpty() ? request.getRequestURI() : address;
    }

    /** For screen readers: whether the list has this order, and which way round. */
    public String direction(UserSort order) {
        return query.order() != order ? "none" : query.reversed() ? "descending" : "ascending";
    }

    public UserQuery getQuery() {
        return query;
    }

    public List<UserRow> getRows() {
        return rows;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public UserQuery.State[] getStates() {
        return UserQuery.State.values();
    }

    public UserQuery.Presence[] getPresences() {
        return UserQuery.Presence.values();
    }

    public List<TeamRow> getTeams() {
        return teams.list();
    }

    public List<UnitRow> getUnits() {
        return teams.units();
    }

    public List<String> getSorts() {
        return Arrays.stream(UserSort.values()).flatMap(sort -> Stream.of(sort.name(), "-" + sort)).toList();
    }
}
