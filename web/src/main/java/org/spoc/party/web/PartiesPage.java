package org.spoc.party.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.party.PartyKind;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartyList;
import org.spoc.party.service.PartyRow;
import org.spoc.party.service.PartySort;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;
import org.spoc.user.service.Caller;

/** The parties that the user sees. Filters, order and page stand in the address, so that a list can be sent as a link. */
@Named
@RequestScoped
public class PartiesPage {

    private static final int SIZE = 50;
    private static final List<String> SORTS = List.of("NAME", "-NAME", "STAGE_SINCE", "-STAGE_SINCE", "CHANGED", "-CHANGED",
            "CREATED", "-CREATED");

    @Inject
    private HttpServletRequest request;
    @Inject
    private Caller caller;
    @Inject
    private PartyList list;
    @Inject
    private OwnerChoices owners;
    @Inject
    private Texts texts;
    @Inject
    private Numbers numbers;
    private PartyQuery query;
    private List<PartyRow> rows;
    private int count;

    @PostConstruct
    void read() {
        query = PartyQuery.of(request::getParameter);
        PartyFilter filter = query.filter(caller.id());
        count = list.count(filter);
        rows = count == 0 ? List.of() : list.page(filter, query.order(), query.reversed(), first(), SIZE);
    }

    private int first() {
        return (query.page() - 1) * SIZE;
    }

    /** {@code 1,204 parties}, or that there are more than are counted. */
    public String getCountText() {
        boolean more = count > PartyList.COUNTED_UP_TO;
        return texts.of(more ? "parties.moreThan" : "parties.count", more ? PartyList.COUNTED_UP_TO : count);
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

    public String sortedBy(PartySort order) {
        return query.sortedBy(order).isEmpty() ? request.getRequestURI() : query.sortedBy(order);
    }

    /** For screen readers: whether the list has this order, and which way round. */
    public String direction(PartySort order) {
        boolean up = (order == PartySort.NAME) != query.reversed();
        return query.order() != order ? "none" : up ? "ascending" : "descending";
    }

    /** The dot on the picture of the contact; none for a team. */
    public String presence(PartyRow row) {
        return row.owner().isTeam() ? null : row.ownerAway() ? "away" : "in";
    }

    public PartyQuery getQuery() {
        return query;
    }

    public List<PartyRow> getRows() {
        return rows;
    }

    public Stage[] getStages() {
        return Stage.values();
    }

    public PartyKind[] getKinds() {
        return PartyKind.values();
    }

    public List<OwnerChoices.Choice> getOwners() {
        return owners.all();
    }

    public List<String> getSources() {
        return list.sources();
    }

    public List<String> getSorts() {
        return SORTS;
    }
}
