package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.spoc.party.PartyDetails;
import org.spoc.party.service.PartyRegister;

/** Qualifying a lead: points, need, authority, and whether sales takes it on. */
@Named
@ViewScoped
public class QualificationPanel implements Serializable {

    @Inject
    private transient PartyRegister register;
    @Inject
    private PartyPage page;

    private Integer score;
    private String need;
    private String authority;
    private boolean accepted;

    /** Opens the panel with what is known now. */
    public void edit() {
        read();
        page.toggle(Panel.QUALIFICATION);
    }

    private void read() {
        PartyDetails known = page.getParty().details();
        score = known.score();
        need = known.need();
        authority = known.authority();
        accepted = page.getParty().acceptedBySales();
    }

    /** Opens the panel with the acceptance ticked; saving it stays the act of whoever accepts. */
    public void accept() {
        read();
        accepted = true;
        page.show(Panel.QUALIFICATION, "qualification:accepted");
    }

    public void save() {
        boolean changed = register.qualify(page.getId(), page.getParty().version(), score, need, authority, accepted);
        page.done(changed ? "party.saved" : "party.nothingChanged");
    }

    public Integer getScore() {
        return score;
    }

    public void setScore(Integer score) {
        this.score = score;
    }

    public String getNeed() {
        return need;
    }

    public void setNeed(String need) {
        this.need = need;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }
}
