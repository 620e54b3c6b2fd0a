package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.shared.web.Texts;

/** Moving a party: forward with one button, anywhere else with a reason. */
@Named
@ViewScoped
public class MovePanel implements Serializable {

    @Inject
    private transient StageTransitions transitions;
    @Inject
    private transient Texts texts;
    @Inject
    private UndoBar undo;
    @Inject
    private PartyPage page;

    private Stage to;
    private String reason;

    /** The button of the next stage: moves, or opens the panel that says what is missing and lets it be supplied. */
    public void ahead(Stage target) {
        reason = null;
        if (page.getAhead().possible()) {
            move(target, null);
        } else {
            show(target);
        }
    }

    public void move() {
        move(to, reason);
    }

    private void move(Stage target, String why) {
        Stage from = page.getParty().stage();
        try {
            transitions.move(page.getId(), page.getParty().version(), target, why);
            to = null;
            reason = null;
            page.close();
            page.open();
            moved(from, target);
        } catch (MoveRefused refused) {
            page.open();
            show(target);
        }
    }

    /** Taken back where an arrow leads back, as on the board. */
    private void moved(Stage from, Stage target) {
        Long party = page.getId();
        int seen = page.lastStage().seq();
        if (page.moveTo(from).filter(Move::possible).isPresent()) {
            undo.offer("party.moved", () -> transitions.moveFrom(party, seen, from, texts.of("board.undo.reason")), target);
        } else {
            page.tell("party.moved", target);
        }
    }

    private void show(Stage target) {
        to = target;
        page.show(Panel.MOVE);
    }

    /** The chosen move with what guards it; null before one is chosen. */
    public Move getChosen() {
        return to == null ? null : page.moveTo(to).orElse(null);
    }

    public Stage getTo() {
        return to;
    }

    public void setTo(Stage to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
