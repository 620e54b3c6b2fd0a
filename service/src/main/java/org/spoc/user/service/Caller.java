package org.spoc.user.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.time.Clock;
import java.util.Objects;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Legibility;
import org.spoc.user.Channel;
import org.spoc.user.Decision;
import org.spoc.user.Permission;

/**
 * Who asks for something in this request, through which way in. Pages and REST are known by their sign-in; background
 * work says on whose account it runs ({@link #actAs}). Every service asks here before it does anything.
 */
@RequestScoped
public class Caller {

    @Inject
    private SecurityContext security;
    @Inject
    private Identities identities;
    @Inject
    private Clock clock;

    @Inject
    private Signature signature;

    private Identity identity;
    private Channel channel = Channel.PAGE;
    private Long onBehalfOf;

    /** Background work runs on somebody's account: the rights are that user's, not those of the machine. */
    public void actAs(long user, Channel through) {
        identity = identities.byId(user).orElseThrow(() -> new Forbidden("SIGN_IN"));
        channel = through;
    }

    /** A clock acts, on nobody's account. */
    public void actAsClock() {
        identity = null;
        channel = Channel.CLOCK;
    }

    /** The sign-in has just found out who this is. */
    public void signedIn(Identity found, Channel through) {
        identity = found;
        channel = through;
    }

    /** @throws Forbidden when nobody is signed in, or the user was deactivated meanwhile */
    public Identity identity() {
        if (identity == null) {
            Principal principal = security.getCallerPrincipal();
            identity = (principal == null ? java.util.Optional.<Identity>empty() : identities.byLogin(principal.getName()))
                    .orElseThrow(() -> new Forbidden("SIGN_IN"));
        }
        return identity;
    }

    public long id() {
        return identity().id();
    }

    public boolean may(Permission permission) {
        return identity().may(permission);
    }

    /** @throws Forbidden when none of the user's roles allows it */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission.name());
        }
    }

    /** The decision of this caller, now. @param reason null when none is given */
    public Decision decides(String reason) {
        return decidesFor(null, reason);
    }

    /** The decision of this caller in place of somebody who is away (O3). @param absentee user id; null for nobody */
    public Decision decidesFor(Long absentee, String reason) {
        Legibility.lines("reason", reason, 1_000);
        var decision = new Decision(id(), absentee, channel, clock.instant(), reason == null || reason.isBlank() ? null : reason.trim());
        if (!Objects.equals(onBehalfOf, absentee)) {
            onBehalfOf = absentee;
            signature.renew();
        }
        return decision;
    }

    /** Who signs what is written now: nobody, as long as nobody was asked for. */
    Signature.Signed signs() {
        return identity != null ? new Signature.Signed(identity.id(), onBehalfOf, channel)
                : new Signature.Signed(null, null, channel == Channel.CLOCK ? channel : Channel.SYSTEM);
    }
}
