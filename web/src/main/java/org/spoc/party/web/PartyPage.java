package org.spoc.party.web;

import jakarta.enterprise.event.Event;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.StageTime;
import org.spoc.lifecycle.service.StageHistoryRow;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.ownership.service.ContactReason;
import org.spoc.ownership.service.ContactReasons;
import org.spoc.ownership.service.LedgerRow;
import org.spoc.ownership.service.OwnerAbsence;
import org.spoc.party.ConsentChannel;
import org.spoc.party.service.AffiliationChart;
import org.spoc.party.service.Affiliations;
import org.spoc.party.service.PartyFile;
import org.spoc.party.service.PartyView;
import org.spoc.shared.NotFound;
import org.spoc.shared.web.Texts;

/**
 * One party: who it is, where it stands and what is missing for the next stage, who is accountable, what happened.
 * Whatever is added opens as a panel in the page; each panel has a bean of its own and tells this one when it is done.
 */
@Named
@ViewScoped
public class PartyPage implements Serializable {

    /** So many of each group are drawn before somebody asks for all. */
    private static final int FEW = 6;
    private static final int ALL = 200;

    @Inject
    private transient PartyFile file;
    @Inject
    private transient StageTransitions transitions;
    @Inject
    private transient ContactOwnership ownership;
    @Inject
    private transient ContactReasons reasons;
    @Inject
    private transient Affiliations affiliations;
    @Inject
    private transient Texts texts;
    @Inject
    private TimelinePanel timeline;
    @Inject
    private UndoBar undo;
    @Inject
    private FactPanel facts;
    @Inject
    private Event<PartySupplied> supplied;

    private Long id;
    private Panel panel;
    private PartyView party;
    private List<Move> moves;
    private List<StageHistoryRow> stages;
    private List<LedgerRow> ledger;
    private List<StageTime> times;
    private List<OwnerAbsence> absences;
    private ContactReason reason;
    private List<PartyView.Said> said;
    private AffiliationChart chart;
    private int drawn = FEW;
    private Instant erasedAt;

    /** Called when the address has been read, and again after each change. */
    public void open() {
        if (id == null) {
            throw new NotFound("party", "");
        }
        erasedAt = file.erasedAt(id).orElse(null);
        if (erasedAt == null) {
            read();
        }
    }

    private void read() {
        party = file.open(id);
        moves = transitions.moves(id);
        stages = transitions.history(id);
        times = transitions.times(id);
        ledger = ownership.ledger(id);
        absences = ownership.absences(id);
        reason = reasons.of(id);
        said = file.consentHistory(id);
        chart = affiliations.chart(id, drawn);
        timeline.open(id);
        undo.forget();
    }

    /** Draws everybody who belongs to the party, as far as one can look at. */
    public void drawAll() {
        drawn = ALL;
        chart = affiliations.chart(id, drawn);
    }

    /** Opens a panel; the same button closes it again. */
    public void toggle(Panel wanted) {
        if (panel == wanted) {
            panel = null;
            facts.close();
        } else {
            show(wanted);
        }
    }

    /** Opens a panel, whatever is open. */
    public void show(Panel wanted) {
        show(wanted, wanted.field());
    }

    /** @param field that takes the focus, within the form of the panels */
    void show(Panel wanted, String field) {
        panel = wanted;
        facts.close();
        // the page that comes up with a panel has no fields yet
        if (FacesContext.getCurrentInstance().isPostback()) {
            PrimeFaces.current().focus("panelForm:" + field);
        }
    }

    public void close() {
        panel = null;
    }

    /** A panel has done its work: what it changed is shown, and a sentence says so. */
    public void done(String key, Object... arguments) {
        close();
        open();
        tell(key, arguments);
        supplied.fire(new PartySupplied(id));
    }

    /** Says what was done, where it is shown already. */
    void tell(String key, Object... arguments) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of(key, arguments)));
    }

    /** The move to the stage that lies ahead, with what is missing; empty at the end of the way. */
    public Move getAhead() {
        return party.stage().ahead().flatMap(this::moveTo).orElse(null);
    }

    /** The last line of the history: where the party stands. */
    public StageHistoryRow lastStage() {
        return stages.get(stages.size() - 1);
    }

    /** The move to a stage, with what is missing; empty when no arrow leads there. */
    public Optional<Move> moveTo(Stage target) {
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

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Panel getPanel() {
        return panel;
    }

    public PartyView getParty() {
        return party;
    }

    public List<Move> getMoves() {
        return moves;
    }

    public List<StageHistoryRow> getStages() {
        return stages;
    }

    public List<LedgerRow> getLedger() {
        return ledger;
    }

    public List<StageTime> getTimes() {
        return times;
    }

    public List<OwnerAbsence> getAbsences() {
        return absences;
    }

    public ContactReason getReason() {
        return reason;
    }

    /** Whether the party's last word on a channel was no. */
    public boolean refused(ConsentChannel channel) {
        return said(channel).stream().findFirst().filter(word -> !word.allowed()).isPresent();
    }

    /** All that was said about a channel, latest first. */
    public List<PartyView.Said> said(ConsentChannel channel) {
        return said.stream().filter(each -> each.channel() == channel).toList();
    }

    public AffiliationChart getChart() {
        return chart;
    }

    /** When the party was erased; null for one that is there. */
    public Instant getErasedAt() {
        return erasedAt;
    }

    public String getTitle() {
        return erasedAt == null ? party.details().name() : texts.of("party.erased.title");
    }
}
