package org.spoc.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Identities;
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
    private Clock clock;

    void change(String present, String wanted) {
        profile.changePassword(present, wanted, request.getRemoteAddr());
        SignedInSession.begin(request, identities.byId(caller.id()).orElseThrow(), clock.instant());
    }
}
