package org.spoc.party.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.party.service.PartyList;
import org.spoc.shared.Invalid;
import org.spoc.shared.web.Texts;

/** Making somebody else accountable at once, by an authorised lead, with a reason. */
@Named
@ViewScoped
public class TransferPanel implements Serializable {

    @Inject
    private transient ContactOwnership ownership;
    @Inject
    private transient PartyList list;
    @Inject
    private transient Texts texts;
    @Inject
    private UndoBar undo;
    @Inject
    private PartyPage page;

    private OwnerChoices.Choice newOwner;
    private String reason;

    /** @return the list of parties, when the party went where the user does not see it; null to stay on its page */
    public String transfer() {
        if (newOwner == null) {
            throw Invalid.member("newOwner", "shape.NotNull");
        }
        Long party = page.getId();
        String name = newOwner.name();
        Owner former = page.getParty().contact().owner();
        ownership.transfer(party, page.getParty().version(), Owner.parse(newOwner.key()), reason);
        newOwner = null;
        reason = null;
        String whose = page.getParty().details().name();
        if (list.row(party).isEmpty()) {
            return outOfSight(texts.of("party.transferred", name, whose));
        }
        page.close();
        page.open();
        long after = page.getParty().version();
        undo.offer("party.transferred", () -> ownership.transfer(party, after, former, texts.of("party.transferBack")), name, whose);
        return null;
    }

    private static String outOfSight(String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(sentence));
        return "/parties.xhtml?faces-redirect=true";
    }

    public OwnerChoices.Choice getNewOwner() {
        return newOwner;
    }

    public void setNewOwner(OwnerChoices.Choice newOwner) {
        this.newOwner = newOwner;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
