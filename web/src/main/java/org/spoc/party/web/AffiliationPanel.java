package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.spoc.party.AffiliationRole;
import org.spoc.party.PartyKind;
import org.spoc.party.service.AffiliationChart;
import org.spoc.party.service.Affiliations;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartyList;
import org.spoc.party.service.PartyRegister;
import org.spoc.party.service.PartyRow;
import org.spoc.party.service.PartySort;
import org.spoc.shared.Invalid;
import org.spoc.shared.web.Browser;

/** Saying that a person belongs to an organisation, from either side. */
@Named
@ViewScoped
public class AffiliationPanel implements Serializable {

    @Inject
    private transient PartyRegister register;
    @Inject
    private transient PartyList list;
    @Inject
    private transient Affiliations affiliations;
    @Inject
    private PartyPage page;
    @Inject
    private UndoBar undo;

    private PartyRow related;
    private PartyForm fresh;
    private AffiliationRole role = AffiliationRole.DECISION_MAKER;
    private String jobTitle;
    private boolean apart;

    /** Parties of the other kind whose name, mail or phone matches. */
    public List<PartyRow> complete(String typed) {
        return list.page(new PartyFilter(typed, otherKind(), null, null, null, null, null), PartySort.NAME, false, 0, 10);
    }

    private PartyKind otherKind() {
        return isPerson() ? PartyKind.ORGANISATION : PartyKind.PERSON;
    }

    public boolean isPerson() {
        return page.getParty().details().kind() == PartyKind.PERSON;
    }

    /** Opens the panel to choose somebody who is known already. */
    public void known() {
        fresh = null;
        page.show(Panel.AFFILIATION);
    }

    /** Goes on with somebody who is not known yet; what was typed goes along. */
    public void fresh() {
        fresh = new PartyForm(otherKind());
        PrimeFaces.current().focus("panelForm:affiliation:" + (isPerson() ? "newName" : "newGivenName"));
    }

    /** Ends an affiliation; it can be brought back. */
    public void end(AffiliationChart.Node node, AffiliationRole held) {
        Affiliations.Ended ended = isPerson() ? affiliations.end(page.getId(), node.party(), held)
                : affiliations.end(node.party(), page.getId(), held);
        page.open();
        undo.offer("party.affiliationEnded", () -> affiliations.resume(ended), node.name());
        Browser.focus("headForm:undo");
    }

    public void affiliate() {
        if (fresh != null) {
            affiliations.add(page.getId(), fresh.details(), role, jobTitle, apart);
        } else {
            join();
        }
        related = null;
        jobTitle = null;
        fresh = null;
        page.done("party.affiliated");
    }

    private void join() {
        if (related == null) {
            throw Invalid.member("related", "shape.NotNull");
        }
        long person = isPerson() ? page.getId() : related.id();
        long organisation = isPerson() ? related.id() : page.getId();
        register.affiliate(person, organisation, role, jobTitle, apart);
    }

    /** The fields of somebody new; null while somebody known is chosen. */
    public PartyForm getFresh() {
        return fresh;
    }

    public AffiliationRole[] getRoles() {
        return AffiliationRole.values();
    }

    public PartyRow getRelated() {
        return related;
    }

    public void setRelated(PartyRow related) {
        this.related = related;
    }

    public AffiliationRole getRole() {
        return role;
    }

    public void setRole(AffiliationRole role) {
        this.role = role;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public boolean isApart() {
        return apart;
    }

    public void setApart(boolean apart) {
        this.apart = apart;
    }
}
