package org.spoc.user.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Identity;
import org.spoc.user.service.Users;

/** Somebody new in the company, with a one-time password that is shown when they are entered. */
@Named
@ViewScoped
public class NewUserPage implements Serializable {

    @Inject
    private transient Users users;
    @Inject
    private transient Caller caller;

    private UserForm form;
    private Users.Employed employed;
    private String name;

    /** Called when the address has been read. */
    public void open() {
        caller.require(Permission.MANAGE_USERS);
        begin();
    }

    /** The next one. */
    public void begin() {
        Identity me = caller.identity();
        form = UserForm.ofNew(me.language(), me.timeZone(), me.unit());
        employed = null;
    }

    public void create() {
        employed = users.employ(form.details(), form.chosenTeams());
        name = form.getName();
    }

    public UserForm getForm() {
        return form;
    }

    /** Who was just entered, with the password to hand out; null before. */
    public Users.Employed getEmployed() {
        return employed;
    }

    public String getName() {
        return name;
    }
}
