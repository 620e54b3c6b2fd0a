package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.primefaces.PrimeFaces;
import org.spoc.party.PartyDetails;
import org.spoc.party.service.PartyFile;
import org.spoc.party.service.PartyRegister;
import org.spoc.party.service.PartyView;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.web.Browser;

/**
 * Changing one fact where it stands. Only that fact is saved: what somebody else did to another one meanwhile stays.
 * When it was this very fact, both are shown and who comes second decides.
 */
@Named
@ViewScoped
public class FactPanel implements Serializable {

    @Inject
    private transient PartyRegister register;
    @Inject
    private transient PartyFile file;
    @Inject
    private PartyPage page;
    @Inject
    private UndoBar undo;

    private Fact fact;
    private PartyForm form;
    private PartyDetails seen;
    private long version;
    private PartyView theirs;

    /** Opens the editor of a fact; another one that is open closes. */
    public void edit(Fact wanted) {
        close();
        page.close();
        fact = wanted;
        start(page.getParty());
    }

    private void start(PartyView party) {
        seen = party.details();
        version = party.version();
        form = new PartyForm(seen);
        theirs = null;
        Browser.focus(fact.field(form.isPerson()));
    }

    public void save() {
        PartyDetails typed = form.details();
        try {
            store(fact, version, typed, seen);
        } catch (ChangedMeanwhile changed) {
            PartyView now = file.open(page.getId());
            version = now.version();
            if (theirs == null && fact.same(seen, now.details())) {
                store(fact, version, typed, now.details());
            } else {
                theirs = now;
                Browser.focus(fact.field(form.isPerson()));
            }
        }
    }

    private void store(Fact changed, long from, PartyDetails typed, PartyDetails before) {
        long party = page.getId();
        register.change(party, from, known -> changed.taken(typed, known), false);
        fact = null;
        page.open();
        Browser.focus(changed.pencil());
        if (!changed.same(before, page.getParty().details())) {
            long after = page.getParty().version();
            undo.offer("party.factSaved", () -> register.change(party, after, known -> changed.taken(before, known), false));
        }
    }

    /** Takes one tag away; it can be brought back. */
    public void withdraw(String tag) {
        PartyView party = page.getParty();
        var left = new TreeSet<>(party.details().tags());
        left.remove(tag);
        PartyForm without = new PartyForm(party.details());
        without.setTags(String.join(", ", left));
        store(Fact.TAGS, party.version(), without.details(), party.details());
        Browser.focus("headForm:undo");
    }

    /** Forgets what was typed because something else is opened. */
    void close() {
        if (fact != null) {
            PrimeFaces.current().ajax().update(fact.region());
            fact = null;
        }
    }

    public void cancel() {
        Fact left = fact;
        fact = null;
        if (theirs != null) {
            page.open();
        }
        Browser.focus(left.pencil());
    }

    /** Forget what was typed and go on from what the other one saved. */
    public void takeTheirs() {
        page.open();
        cancel();
    }

    /** What the other one changed in it, with both values; empty when nobody came first. */
    public List<Difference> getDifferences() {
        return theirs == null ? List.of() : Difference.between(seen, theirs.details(), form.details()).stream()
                .filter(each -> fact.members().contains(each.member())).toList();
    }

    public PartyView getTheirs() {
        return theirs;
    }

    public Fact getFact() {
        return fact;
    }

    /** What is typed; there is one even while nothing is open, because every editor of the page is bound to it. */
    public PartyForm getForm() {
        return form == null ? new PartyForm(page.getParty().details()) : form;
    }

}
