package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.shared.Invalid;

/** Making somebody else accountable at once, by an authorised lead, with a reason. */
@Named
@ViewScoped
public class TransferPanel implements Serializable {

    @Inject
    private transient ContactOwnership ownership;
    @Inject
    private PartyPage page;

    private OwnerChoices.Choice newOwner;
    private String reason;

    public void transfer() {
        if (newOwner == null) {
            throw Invalid.member("newOwner", "shape.NotNull");
        }
        Owner owner = Owner.parse(newOwner.key());
        ownership.transfer(page.getId(), page.getParty().version(), owner, reason);
        newOwner = null;
        reason = null;
        page.done("party.transferred");
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
