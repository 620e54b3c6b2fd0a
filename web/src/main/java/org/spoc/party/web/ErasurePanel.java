package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.spoc.party.service.Erasure;
import org.spoc.party.service.PartyFile;
import org.spoc.shared.Invalid;

/** Forgetting a party for ever, after its name was typed, because nobody can take it back. */
@Named
@ViewScoped
public class ErasurePanel implements Serializable {

    @Inject
    private transient Erasure erasure;
    @Inject
    private transient PartyFile file;
    @Inject
    private PartyPage page;

    private String erasedName;

    /** @return the page of the party, which says that it was erased */
    public String erase() {
        // of the party that is erased, whatever was drawn
        String name = file.open(page.getId()).details().name();
        if (erasedName == null || !erasedName.strip().equalsIgnoreCase(name.strip())) {
            throw Invalid.member("erasedName", "party.eraseName", name);
        }
        erasure.erase(page.getId(), page.getParty().version());
        return "/party.xhtml?faces-redirect=true&id=" + page.getId();
    }

    public String getErasedName() {
        return erasedName;
    }

    public void setErasedName(String erasedName) {
        this.erasedName = erasedName;
    }
}
