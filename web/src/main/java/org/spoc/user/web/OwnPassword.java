package org.spoc.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.spoc.shared.service.Approach;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Identities;
import org.spoc.user.service.OpenSignIns;
import org.spoc.user.service.Profile;

/** Changing one's own password: every other session ends, this one goes on. */
@RequestScoped
class OwnPassword {

    @Inject
    private Profile profile;
    @Inject
    private Caller caller;
    @Inject
    private Identities identities;
    @Inject
    private HttpServletRequest request;
    @Inject
    private FacesContext faces;
    @Inject
    private OpenSignIns signIns;

    void change(String present, String wanted) {
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        profile.changePassword(present, wanted, Approach.of(request).address());
        SignInCookie.of(request).ifPresent(signIns::end);
        SignInCookie.give(request, response, signIns.begin(identities.byId(caller.id()).orElseThrow()));
        request.changeSessionId();
    }
}
