package org.spoc.lifecycle.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.Board;
import org.spoc.lifecycle.service.BoardColumn;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.party.service.PartyList;
import org.spoc.shared.web.Asked;
import org.spoc.user.service.Caller;

/**
 * The parties in columns by stage. Filters stand in the address. The page draws every column at first; afterwards it
 * asks for one column, or for its next cards, and nothing else.
 */
@Named
@RequestScoped
public class BoardPage {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Caller caller;
    @Inject
    private Board board;
    @Inject
    private OwnerChoices choices;
    @Inject
    private PartyList parties;
    private BoardQuery query;
    private List<String> ignored;
    private List<BoardColumn> columns;
    private List<OwnerChoices.Choice> owners;

    public BoardQuery getQuery() {
        if (query == null) {
            Asked asked = Asked.of(request);
            query = BoardQuery.of(asked);
            ignored = asked.ignored();
        }
        return query;
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        getQuery();
        return ignored;
    }

    public List<BoardColumn> getColumns() {
        if (columns == null) {
            columns = getQuery().only() == null ? board.columns(query.filter(caller.id()), open(), query.size())
                    : List.of(board.column(query.filter(caller.id()), query.only(), query.after(), query.size()));
        }
        return columns;
    }

    /** The columns that are unfolded: the way, and the one that was chosen beside it. */
    private Set<Stage> open() {
        var open = EnumSet.copyOf(Stage.WAY);
        open.add(query.stage());
        return open;
    }

    /** Whether nothing is on the board at all. */
    public boolean isVacant() {
        return getColumns().stream().allMatch(column -> column.count() == 0);
    }

    /** Stages to which a card of this one can be moved, for the columns that light up while it is dragged. */
    public String reach(Stage stage) {
        return stage.reachable().stream().map(Stage::name).collect(Collectors.joining(" "));
    }

    public String after(BoardColumn column) {
        return BoardQuery.text(column.next());
    }

    public List<OwnerChoices.Choice> getOwners() {
        if (owners == null) {
            owners = choices.all();
        }
        return owners;
    }

    public List<OwnerChoices.Choice> getTeams() {
        return getOwners().stream().filter(choice -> choice.kind() == Owner.Kind.TEAM).toList();
    }

    /** The number of a team, from its key. */
    public String number(OwnerChoices.Choice team) {
        return Long.toString(Owner.parse(team.key()).getId());
    }

    public List<String> getSources() {
        return parties.sources();
    }
}
