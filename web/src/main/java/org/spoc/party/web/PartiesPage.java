package org.spoc.party.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyKind;
import org.spoc.party.service.Listing;
import org.spoc.party.service.PartyList;
import org.spoc.party.service.PartyOrder;
import org.spoc.party.service.PartyRow;
import org.spoc.party.service.PartySort;
import org.spoc.party.service.PartyViews;
import org.spoc.party.service.SavedView;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;
import org.spoc.shared.web.Visitor;
import org.spoc.user.service.Caller;

/**
 * The parties that the user sees. Filters, order, columns and page stand in the address, so that a list can be sent as a
 * link and kept as a view.
 */
@Named
@RequestScoped
public class PartiesPage {

    private static final List<String> SORTS = Stream.of(PartySort.values()).flatMap(sort -> Stream.of(sort.name(), "-" + sort.name())).toList();

    @Inject
    private HttpServletRequest request;
    @Inject
    private Visitor visitor;
    @Inject
    private Caller caller;
    @Inject
    private PartyList list;
    @Inject
    private PartyViews savedViews;
    @Inject
    private PartyChips partyChips;
    @Inject
    private OwnerChoices ownerChoices;
    @Inject
    private Texts texts;
    @Inject
    private Numbers numbers;
    private PartyQuery query;
    private List<String> ignored;
    private Listing listing;
    private List<SavedView> views;
    private List<OwnerChoices.Choice> owners;

    @PostConstruct
    void read() {
        Asked asked = Asked.of(request);
        query = PartyQuery.of(asked);
        ignored = asked.ignored();
    }

    /** A bare address opens the view that the user likes to begin with, if there is one. */
    public void begin() throws IOException {
        SavedView usual = request.getQueryString() == null ? getViews().stream().filter(SavedView::usual).findFirst().orElse(null) : null;
        if (usual != null) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(request.getRequestURI() + address(usual));
        }
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    private Listing listing() {
        if (listing == null) {
            listing = list.look(query.filter(caller.id(), visitor.getZone()), query.order(), first(), PartyQuery.SIZE);
        }
        return listing;
    }

    private int first() {
        return (query.page() - 1) * PartyQuery.SIZE;
    }

    /** {@code 1,204 parties}, or that there are more than are counted. */
    public String getCountText() {
        boolean more = listing().count() > PartyList.COUNTED_UP_TO;
        return texts.of(more ? "parties.moreThan" : "parties.count", more ? PartyList.COUNTED_UP_TO : listing().count());
    }

    /** Which rows of how many are shown. */
    public String getShown() {
        return numbers.of(first() + 1) + "–" + numbers.of(first() + getRows().size());
    }

    /** Address of the page before; null on the first one. */
    public String getPrevious() {
        return query.page() == 1 ? null : query.at(query.page() - 1);
    }

    /** Address of the next page; null on the last one, and where counting ends. */
    public String getNext() {
        int next = query.page() * PartyQuery.SIZE;
        return next < Math.min(listing().count(), PartyList.COUNTED_UP_TO) ? query.at(query.page() + 1) : null;
    }

    public String sortedBy(PartySort order) {
        return request.getRequestURI() + query.sortedBy(order);
    }

    public String alsoBy(PartySort order) {
        return request.getRequestURI() + query.alsoBy(order);
    }

    /** For screen readers: whether the list has this order, and which way round. */
    public String direction(PartySort order) {
        return order == null || query.order().place(order) == 0 ? "none" : query.order().ascending(order) ? "ascending" : "descending";
    }

    /** Which key of the order this is; 0 when there is but one. */
    public int rank(PartySort order) {
        return order == null || query.order().keys().size() == 1 ? 0 : query.order().place(order);
    }

    /** The keys of the order as a panel shows them, with empty ones to be filled. */
    public List<String> getOrderKeys() {
        return Stream.concat(query.order().keys().stream().map(PartyOrder.Key::toString), Stream.generate(() -> "")).limit(PartyOrder.MOST).toList();
    }

    /** The dot on the picture of the contact; none for a team. */
    public String presence(PartyRow row) {
        return row.owner().isTeam() ? null : row.ownerAway() ? "away" : "in";
    }

    /** Address of the list that a view keeps. */
    public String address(SavedView view) {
        return view.asked() + (view.asked().isEmpty() ? "?" : "&") + "view=" + view.id();
    }

    public boolean shows(PartyColumn column) {
        return query.columns().contains(column);
    }

    /** The view by which the visitor came, if it still can be found. */
    public SavedView getView() {
        return getViews().stream().filter(each -> each.id() == query.view()).findFirst().orElse(null);
    }

    /** Whether the list is no longer what that view keeps. */
    public boolean isAltered() {
        return getView() != null && !PartyQuery.read(getView().asked()).asked().equals(query.asked());
    }

    /** What a view of this list would keep, as a parameter of an address. */
    public String getAskedEncoded() {
        return URLEncoder.encode(query.asked(), StandardCharsets.UTF_8);
    }

    public List<SavedView> getViews() {
        if (views == null) {
            views = savedViews.all();
        }
        return views;
    }

    public List<PartyChips.Chip> getChips() {
        return partyChips.of(query);
    }

    public PartyQuery getQuery() {
        return query;
    }

    public List<PartyRow> getRows() {
        return listing().rows();
    }

    public int getCount() {
        return listing().count();
    }

    public Stage[] getStages() {
        return Stage.values();
    }

    public PartyKind[] getKinds() {
        return PartyKind.values();
    }

    public ConsentChannel[] getChannels() {
        return ConsentChannel.values();
    }

    public PartyColumn[] getAllColumns() {
        return PartyColumn.values();
    }

    public List<OwnerChoices.Choice> getOwners() {
        if (owners == null) {
            owners = ownerChoices.all();
        }
        return owners;
    }

    public List<OwnerChoices.Choice> getTeams() {
        return getOwners().stream().filter(each -> each.kind() == Owner.Kind.TEAM).toList();
    }

    public List<String> getSources() {
        return list.sources();
    }

    /** The orders by one key. */
    public List<String> getSorts() {
        return SORTS;
    }

    /** The orders by one key, and the present one when it has several. */
    public List<String> getOrders() {
        String present = query.order().toString();
        return SORTS.contains(present) ? SORTS : Stream.concat(Stream.of(present), SORTS.stream()).toList();
    }

    public String nameOfOrder(String order) {
        return texts.of(SORTS.contains(order) ? "parties.sort." + order : "parties.sort.several");
    }
}
