package org.spoc.user.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.user.service.UserView;
import org.spoc.user.service.Users;

/** Editing a user. When somebody else saved first, both versions are shown and who comes second decides. */
@Named
@ViewScoped
public class UserPanel implements Serializable {

    @Inject
    private transient Users users;
    @Inject
    private UserPage page;

    private UserForm form;
    private UserView seen;
    private UserView theirs;
    private long version;

    /** Opens the panel with what is known now. */
    public void edit() {
        page.open();
        start();
        page.toggle(UserPage.Panel.EDIT);
        PrimeFaces.current().focus("panelForm:edit:name");
    }

    private void start() {
        seen = page.getUser();
        version = seen.version();
        form = UserForm.of(seen);
        theirs = null;
    }

    public void save() {
        try {
            users.change(page.getId(), version, form.details(), form.chosenTeams());
            page.done("user.saved");
        } catch (ChangedMeanwhile changed) {
            theirs = users.open(page.getId());
            version = theirs.version();
        }
    }

    /** Forget what was typed and go on from what the other one saved. */
    public void takeTheirs() {
        page.open();
        start();
    }

    /** What the other one changed; empty when nobody came first, or when only the teams are others. */
    public List<UserDifference> getDifferences() {
        return theirs == null ? List.of() : UserDifference.between(seen.details(), theirs.details(), form.details());
    }

    public UserView getTheirs() {
        return theirs;
    }

    public UserForm getForm() {
        return form;
    }
}
