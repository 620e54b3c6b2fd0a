package org.spoc.party.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.lifecycle.web.Criteria;

/** Moving a party: forward with one button, anywhere else with a reason. */
@Named
@ViewScoped
public class MovePanel implements Serializable {

    @Inject
    private transient StageTransitions transitions;
    @Inject
    private transient Criteria criteria;
    @Inject
    private PartyPage page;

    private Stage to;
    private String reason;

    /** The button of the next stage. */
    public void ahead(Stage target) {
        move(target, null);
    }

    public void move() {
        move(to, reason);
    }

    private void move(Stage target, String why) {
        try {
            transitions.move(page.getId(), page.getParty().version(), target, why);
            to = null;
            reason = null;
            page.done("party.moved", target);
        } catch (MoveRefused refused) {
            page.open();
            refused.broken().forEach(this::tell);
        }
    }

    private void tell(Finding missing) {
        FacesContext.getCurrentInstance().addMessage(null,
                new FacesMessage(FacesMessage.SEVERITY_WARN, criteria.missing(missing), null));
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
