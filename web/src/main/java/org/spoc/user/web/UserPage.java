package org.spoc.user.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.spoc.ownership.service.AbsenceCalendar;
import org.spoc.shared.NotFound;
import org.spoc.shared.web.Texts;
import org.spoc.user.service.UserView;
import org.spoc.user.service.Users;

/** One user: how to reach them, what they are here for, their teams and absences; administrators change it. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    private static final int ABSENCES = 5;

    /** What can be opened on the page. */
    public enum Panel { EDIT, PASSWORD, LEAVE }

    @Inject
    private transient Users users;
    @Inject
    private transient AbsenceCalendar calendar;
    @Inject
    private transient Texts texts;

    private Long id;
    private Panel panel;
    private String password;
    private UserView user;
    private List<AbsenceCalendar.Line> absences;

    /** Called when the address has been read. */
    public void open() {
        if (id == null) {
            throw new NotFound("user", "");
        }
        user = users.open(id);
        absences = calendar.ahead(id, ABSENCES);
    }

    /** Opens a panel; the same button closes it again. */
    public void toggle(Panel wanted) {
        panel = panel == wanted ? null : wanted;
        password = null;
    }

    public void close() {
        panel = null;
        password = null;
    }

    /** A panel has done its work: what it changed is shown, and a sentence says so. */
    public void done(String key, Object... arguments) {
        panel = null;
        open();
        tell(key, arguments);
    }

    private void tell(String key, Object... arguments) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of(key, arguments)));
    }

    /** Makes a password that is shown now and never again. */
    public void lendPassword() {
        password = users.lendPassword(id);
        panel = Panel.PASSWORD;
        open();
    }

    /** When nothing stands in the way. */
    public void leave() {
        users.deactivate(id);
        done("user.deactivated", user.details().name());
    }

    public void reactivate() {
        users.reactivate(id);
        done("user.reactivated", user.details().name());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Panel getPanel() {
        return panel;
    }

    /** The one-time password that was just made; null otherwise. */
    public String getPassword() {
        return password;
    }

    public UserView getUser() {
        return user;
    }

    public List<AbsenceCalendar.Line> getAbsences() {
        return absences;
    }
}
