package org.spoc.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.spoc.user.service.Caller;

/** The user at work: who they are, for the corner of the page, and the way out. */
@Named
@RequestScoped
public class SignedIn {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Caller caller;

    public long getId() {
        return caller.id();
    }

    /** The full name. */
    public String getName() {
        return caller.identity().name();
    }

    /** Ends the session; nothing of it survives. */
    public String signOut() throws ServletException {
        request.logout();
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
        return "/sign-in.xhtml?faces-redirect=true";
    }
}
