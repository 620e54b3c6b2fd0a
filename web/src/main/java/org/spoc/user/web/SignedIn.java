package org.spoc.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.spoc.user.service.Caller;
import org.spoc.user.service.OpenSignIns;

/** The user at work: who they are, for the corner of the page, and the way out. */
@Named
@RequestScoped
public class SignedIn {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Caller caller;
    @Inject
    private OpenSignIns signIns;
    @Inject
    private FacesContext faces;

    public long getId() {
        return caller.id();
    }

    /** The full name. */
    public String getName() {
        return caller.identity().name();
    }

    /** Ends the sign-in on every node; nothing of it survives. */
    public String signOut() throws ServletException {
        request.logout();
        SignInCookie.of(request).ifPresent(signIns::end);
        SignInCookie.take(request, (HttpServletResponse) faces.getExternalContext().getResponse());
        PageSession.end(request);
        return "/sign-in.xhtml?faces-redirect=true";
    }
}
