package org.spoc.lifecycle.web;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageHistoryRow;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.party.web.PartyPage;
import org.spoc.party.web.PartySupplied;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.NotFound;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Texts;

/**
 * A card on its way to another column. What it lacks is shown beside the board and supplied there; then the move is
 * tried again. Whoever moves it has seen it in a stage: when somebody else was first, the board says who, and nothing
 * is overwritten.
 */
@Named
@ViewScoped
public class BoardMove implements Serializable {

    /** What is shown beside the board. */
    public enum Shown { NOTHING, CHOICE, MISSING }

    @Inject
    private transient StageTransitions transitions;
    @Inject
    private transient Criteria criteria;
    @Inject
    private transient Texts texts;
    @Inject
    private transient Moments moments;
    @Inject
    private PartyPage page;

    private Long party;
    private int seen;
    private Stage target;
    private String reason;

    private Shown shown = Shown.NOTHING;
    private String note;
    private boolean warning;
    private Stage undoTo;
    private Set<Stage> touched = EnumSet.noneOf(Stage.class);
    private int turn;

    /** Somebody pressed {@code m} on a card: where could it go? */
    public void choose() {
        begin();
        if (look()) {
            shown = Shown.CHOICE;
        }
    }

    /** A card was dropped on a column. */
    public void drop() {
        begin();
        attempt();
    }

    /** A stage was chosen for the card. */
    public void to(Stage chosen) {
        begin();
        target = chosen;
        attempt();
    }

    /** The reason was given, or whoever tries again believes that nothing is missing any more. */
    public void again() {
        String given = reason;
        begin();
        reason = given;
        attempt();
        if (shown == Shown.MISSING) {
            warning = true;
            note = texts.of("board.stillMissing", criteria.allMissing(getMissing()));
        }
    }

    /** What was missing has been supplied in one of the panels; perhaps everything is there now. */
    void supplied(@Observes(notifyObserver = Reception.IF_EXISTS) PartySupplied done) {
        if (shown == Shown.MISSING && done.party() == party) {
            turn++;
            Stage now = page.lastStage().stage();
            if (now == target) {
                // a purchase makes a customer by itself
                moved(now);
            } else if (page.lastStage().seq() != seen) {
                overtaken();
            } else if (move().filter(this::canTry).isPresent()) {
                attempt();
            }
        }
    }

    /** Takes the last move back, where an arrow leads back. */
    public void undo() {
        Stage back = undoTo;
        begin();
        target = back;
        reason = texts.of("board.undo.reason");
        attempt();
    }

    public void close() {
        shown = Shown.NOTHING;
        page.close();
    }

    private void begin() {
        turn++;
        reason = null;
        note = null;
        warning = false;
        undoTo = null;
        shown = Shown.NOTHING;
        touched = EnumSet.noneOf(Stage.class);
        page.close();
    }

    private void attempt() {
        if (!look()) {
            return;
        }
        if (move().filter(Move::needsReason).isPresent() && !hasReason()) {
            shown = Shown.MISSING;
            return;
        }
        try {
            Stage from = page.lastStage().stage();
            transitions.moveFrom(party, seen, target, reason);
            page.open();
            moved(from);
        } catch (MoveRefused refused) {
            refused(refused);
        } catch (ChangedMeanwhile first) {
            page.open();
            overtaken();
        }
    }

    /** Reads the party anew. @return whether it still stands where it was seen */
    private boolean look() {
        page.setId(party);
        try {
            page.open();
        } catch (NotFound outOfSight) {
            return gone();
        }
        if (page.getErasedAt() != null) {
            return gone();
        }
        if (page.lastStage().seq() != seen) {
            overtaken();
            return false;
        }
        return true;
    }

    private boolean gone() {
        warning = true;
        note = texts.of("board.gone");
        touched = EnumSet.allOf(Stage.class);
        return false;
    }

    private void moved(Stage from) {
        shown = Shown.NOTHING;
        StageHistoryRow now = page.lastStage();
        Stage left = page.getStages().stream().filter(row -> row.seq() == seen).map(StageHistoryRow::stage).findFirst().orElse(from);
        seen = now.seq();
        touched = EnumSet.of(left, now.stage());
        offerUndo(left, now.stage());
    }

    private void offerUndo(Stage from, Stage now) {
        Optional<Move> back = page.moveTo(from);
        String done = texts.of("board.moved", name(), from, now);
        if (back.filter(Move::possible).isPresent()) {
            undoTo = from;
            note = done;
        } else {
            note = done + " " + (back.isEmpty() ? texts.of("board.noWayBack", now, from)
                    : texts.of("board.notBackYet", criteria.allMissing(back.get())));
        }
    }

    private void refused(MoveRefused refused) {
        page.open();
        if (refused.broken().isEmpty()) {
            warning = true;
            note = texts.of(refused);
        } else {
            shown = Shown.MISSING;
        }
    }

    private void overtaken() {
        shown = Shown.NOTHING;
        StageHistoryRow now = page.lastStage();
        warning = true;
        note = now.decidedBy() == null
                ? texts.of("board.overtakenBySystem", name(), now.stage(), moments.dateTime(now.entered()))
                : texts.of("board.overtaken", name(), now.stage(), now.decidedBy(), moments.dateTime(now.entered()));
        // it was drawn in the stage of the line that was seen, and stands in that of the last one
        page.getStages().stream().filter(row -> row.seq() >= seen).forEach(row -> touched.add(row.stage()));
    }

    private boolean canTry(Move move) {
        return move.possible() && (!move.needsReason() || hasReason());
    }

    private boolean hasReason() {
        return reason != null && !reason.isBlank();
    }

    private Optional<Move> move() {
        return page.moveTo(target);
    }

    private String name() {
        return page.getParty().details().name();
    }

    /** The move that lacks something. */
    public Move getMissing() {
        return move().orElse(null);
    }

    /** Columns that have to be drawn anew. */
    public String getTouched() {
        return touched.stream().map(Stage::name).collect(Collectors.joining(" "));
    }

    public Shown getShown() {
        return shown;
    }

    public String getNote() {
        return note;
    }

    public boolean isWarning() {
        return warning;
    }

    public Stage getUndoTo() {
        return undoTo;
    }

    /** Grows with everything that is done, so that the browser notices. */
    public int getTurn() {
        return turn;
    }

    public Long getParty() {
        return party;
    }

    public void setParty(Long party) {
        this.party = party;
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    public Stage getTarget() {
        return target;
    }

    public void setTarget(Stage target) {
        this.target = target;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
