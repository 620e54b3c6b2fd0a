package org.spoc.user.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spoc.shared.service.Causes;
import org.spoc.shared.web.ForeignSite;
import org.spoc.shared.web.PageDoor;
import org.spoc.shared.web.RequestLog;
import org.spoc.shared.web.Visitor;
import org.spoc.user.Channel;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Identities;
import org.spoc.user.service.Identity;
import org.spoc.user.service.OpenSignIns;

/**
 * Who is asking: REST by a password or a token on every call and never by a cookie, pages by the cookie that the sign-in page
 * gave, which every node knows. A deactivated user, or one whose password was changed, is out with the next request.
 */
@ApplicationScoped
public class SpocAuthentication implements HttpAuthenticationMechanism {

    @Inject
    private IdentityStoreHandler store;
    @Inject
    private Identities identities;
    @Inject
    private RestSignIn rest;
    @Inject
    private Caller caller;
    @Inject
    private OpenSignIns signIns;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        boolean onAPage = RequestLog.isInside(request);
        RequestLog.arrive(request, response);
        PageDoor.mark(request, response);
        AuthenticationStatus status = decide(request, response, context);
        if (status == AuthenticationStatus.SEND_CONTINUE && !onAPage) {
            // the door is never reached
            RequestLog.leave(request, response);
        }
        return status;
    }

    private AuthenticationStatus decide(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (ForeignSite.sends(request) || !PageDoor.takes(request)) {
            // the door refuses it; until then nobody has signed in, and no attempt is counted
            return context.doNothing();
        }
        try {
            Credential credential = context.getAuthParameters().getCredential();
            return Way.isRest(request) ? rest(request, context) : credential == null ? page(request, response, context)
                    : signIn(request, response, context, credential);
        } catch (RuntimeException failed) {
            return excuse(request, response, context, failed);
        }
    }

    /**
     * Nobody can be known without the database; what everybody may see is shown all the same. The error page tells the
     * rest, and finds the cause where the server would have put it had it come from a page.
     */
    private static AuthenticationStatus excuse(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context,
            RuntimeException failed) {
        boolean absent = Causes.areAbsentDatabase(failed);
        if (absent && Way.isOpenToAll(request) && context.getAuthParameters().getCredential() == null) {
            return context.doNothing();
        }
        if (!absent) {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failed);
        }
        try {
            response.sendError(absent ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus rest(HttpServletRequest request, HttpMessageContext context) {
        return rest.of(request).map(found -> enter(found, Channel.REST, request, context)).orElseGet(context::doNothing);
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context,
            Credential credential) {
        CredentialValidationResult result = store.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        Identity identity = identities.byLogin(result.getCallerPrincipal().getName()).orElseThrow();
        SignInCookie.of(request).ifPresent(signIns::end);
        SignInCookie.give(request, response, signIns.begin(identity));
        PageSession.begin(request, identity);
        return welcome(identity, request, context);
    }

    private AuthenticationStatus page(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Identity> identity = SignInCookie.of(request).flatMap(signIns::find);
        if (identity.isPresent()) {
            if (!Way.isOpenToAll(request)) {
                PageSession.belongTo(request, identity.get());
            }
            return identity.get().passwordOnce() && Way.leadsElsewhere(request) ? toNewPassword(request, response)
                    : welcome(identity.get(), request, context);
        }
        if (Way.isOpenToAll(request)) {
            return context.doNothing();
        }
        Way.toSignIn(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Whoever came in with a one-time password chooses one of their own before anything else. */
    private static AuthenticationStatus toNewPassword(HttpServletRequest request, HttpServletResponse response) {
        Way.toNewPassword(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus welcome(Identity identity, HttpServletRequest request, HttpMessageContext context) {
        Visitor.prefers(request, identity.language(), identity.timeZone());
        return enter(identity, Channel.PAGE, request, context);
    }

    private AuthenticationStatus enter(Identity identity, Channel channel, HttpServletRequest request, HttpMessageContext context) {
        caller.signedIn(identity, channel);
        RequestLog.knows(request, identity.id(), channel.name());
        return context.notifyContainerAboutLogin(identity.login(),
                identity.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }
}
