package org.spoc.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.spoc.shared.web.LocalAddress;

/** Whoever came in with a one-time password chooses one of their own, and goes on to where they wanted to go. */
@Named
@RequestScoped
public class NewPasswordPage {

    @Inject
    private OwnPassword password;
    @Inject
    private FacesContext faces;
    private String presentPassword;
    private String newPassword;
    private String to;

    public void change() throws IOException {
        password.change(presentPassword, newPassword);
        ExternalContext external = faces.getExternalContext();
        String home = external.getRequestContextPath();
        external.redirect(LocalAddress.of(home, home + to).filter(each -> !each.contains("password")).orElse(home + "/"));
    }

    public String getPresentPassword() {
        return presentPassword;
    }

    public void setPresentPassword(String presentPassword) {
        this.presentPassword = presentPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    /** Address below the context root; anything else leads to the start page. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
