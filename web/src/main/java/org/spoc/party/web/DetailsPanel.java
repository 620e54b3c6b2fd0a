package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.spoc.party.PartyDetails;
import org.spoc.party.service.PartyFile;
import org.spoc.party.service.PartyRegister;
import org.spoc.party.service.PartyView;
import org.spoc.shared.ChangedMeanwhile;

/**
 * Editing what is known about a party. When somebody else saved first nothing is lost: the page shows what they
 * changed beside what was typed, and who comes second decides.
 */
@Named
@ViewScoped
public class DetailsPanel implements Serializable {

    @Inject
    private transient PartyRegister register;
    @Inject
    private transient PartyFile file;
    @Inject
    private PartyPage page;

    private PartyForm form;
    private long version;
    private PartyDetails seen;
    private PartyView theirs;

    /** Opens the panel with what is known now. */
    public void edit() {
        start(page.getParty());
        page.show(Panel.DETAILS);
    }

    private void start(PartyView party) {
        seen = party.details();
        version = party.version();
        form = new PartyForm(seen);
        theirs = null;
    }

    public void save() {
        try {
            register.change(page.getId(), version, form.details());
            page.done("party.saved");
        } catch (ChangedMeanwhile changed) {
            theirs = file.open(page.getId());
            version = theirs.version();
        }
    }

    /** Forget what was typed and go on from what the other one saved. */
    public void takeTheirs() {
        page.open();
        start(page.getParty());
    }

    /** The members that the other one changed, with both values; empty when nobody came first. */
    public List<Difference> getDifferences() {
        return theirs == null ? List.of() : Difference.between(seen, theirs.details(), form.details());
    }

    public PartyView getTheirs() {
        return theirs;
    }

    public PartyForm getForm() {
        if (form == null) {
            start(page.getParty());
        }
        return form;
    }
}
