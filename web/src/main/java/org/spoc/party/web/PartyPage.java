package org.spoc.party.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageHistoryRow;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.ownership.service.LedgerRow;
import org.spoc.party.service.PartyFile;
import org.spoc.party.service.PartyView;
import org.spoc.party.service.TimelineRow;
import org.spoc.shared.NotFound;
import org.spoc.shared.web.Texts;

/**
 * One party: who it is, where it stands and what is missing for the next stage, who is accountable, what happened.
 * Whatever is added opens as a panel in the page; each panel has a bean of its own and tells this one when it is done.
 */
@Named
@ViewScoped
public class PartyPage implements Serializable {

    private static final int TIMELINE = 100;

    @Inject
    private transient PartyFile file;
    @Inject
    private transient StageTransitions transitions;
    @Inject
    private transient ContactOwnership ownership;
    @Inject
    private transient Texts texts;
    @Inject
    private Event<PartySupplied> supplied;

    private Long id;
    private Panel panel;
    private TimelineRow.What only;
    private PartyView party;
    private List<Move> moves;
    private List<TimelineRow> timeline;
    private List<StageHistoryRow> stages;
    private List<LedgerRow> ledger;

    /** Called when the address has been read. */
    public void open() {
        if (id == null) {
            throw new NotFound("party", "");
        }
        party = file.open(id);
        moves = transitions.moves(id);
        timeline = file.timeline(id, only, TIMELINE);
        stages = transitions.history(id);
        ledger = ownership.ledger(id);
    }

    /** Opens a panel; the same button closes it again. */
    public void toggle(Panel wanted) {
        panel = panel == wanted ? null : wanted;
        if (panel != null) {
            PrimeFaces.current().focus("panelForm:" + panel.field());
        }
    }

    public void close() {
        panel = null;
    }

    /** A panel has done its work: what it changed is shown, and a sentence says so. */
    public void done(String key, Object... arguments) {
        panel = null;
        open();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of(key, arguments)));
        supplied.fire(new PartySupplied(id));
    }

    public void show(TimelineRow.What wanted) {
        only = wanted;
        timeline = file.timeline(id, only, TIMELINE);
    }

    /** The move to the stage that lies ahead, with what is missing; empty at the end of the way. */
    public Move getAhead() {
        return party.stage().ahead().flatMap(this::moveTo).orElse(null);
    }

    Optional<Move> moveTo(Stage target) {
        return moves.stream().filter(move -> move.to() == target).findFirst();
    }

    /** Everything the present stage was entered with. */
    public List<Finding> getEvidence() {
        return stages.get(stages.size() - 1).evidence();
    }

    /** The last time a stage of the way was entered; null when never. */
    public StageHistoryRow lastEntered(Stage stage) {
        return stages.stream().filter(row -> row.stage() == stage).reduce((first, second) -> second).orElse(null);
    }

    /** Where a stage of the way lies, seen from here: {@code done}, {@code now} or {@code todo}. */
    public String place(Stage stage) {
        if (stage == party.stage()) {
            return "now";
        }
        int here = Stage.WAY.indexOf(party.stage());
        return here > Stage.WAY.indexOf(stage) || here < 0 && lastEntered(stage) != null ? "done" : "todo";
    }

    public LedgerRow getPresentOwner() {
        return ledger.get(ledger.size() - 1);
    }

    public List<Stage> getWay() {
        return Stage.WAY;
    }

    public TimelineRow.What[] getKinds() {
        return TimelineRow.What.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Panel getPanel() {
        return panel;
    }

    public TimelineRow.What getOnly() {
        return only;
    }

    public PartyView getParty() {
        return party;
    }

    public List<Move> getMoves() {
        return moves;
    }

    public List<TimelineRow> getTimeline() {
        return timeline;
    }

    public List<StageHistoryRow> getStages() {
        return stages;
    }

    public List<LedgerRow> getLedger() {
        return ledger;
    }
}
