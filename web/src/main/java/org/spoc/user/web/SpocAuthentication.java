package org.spoc.user.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spoc.shared.web.Visitor;
import org.spoc.user.Channel;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Identities;
import org.spoc.user.service.Identity;

/**
 * Who is asking: REST by a password or a token on every call and never by a cookie, pages by a session that the sign-in page
 * began. A deactivated user, or one whose password was changed, is out with the next request.
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
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (Way.isRest(request)) {
            return rest(request, context);
        }
        Credential credential = context.getAuthParameters().getCredential();
        return credential == null ? page(request, response, context) : signIn(request, context, credential);
    }

    private AuthenticationStatus rest(HttpServletRequest request, HttpMessageContext context) {
        return rest.of(request).map(found -> enter(found, Channel.REST, context)).orElseGet(context::doNothing);
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context, Credential credential) {
        CredentialValidationResult result = store.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        Identity identity = identities.byLogin(result.getCallerPrincipal().getName()).orElseThrow();
        SignedInSession.begin(request, identity, clock.instant());
        return welcome(identity, request, context);
    }

    private AuthenticationStatus page(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Identity> identity = SignedInSession.of(request)
                .flatMap(session -> identities.byId(session.user()).filter(found -> session.stillGood(found, clock.instant())));
        if (identity.isPresent()) {
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
        return enter(identity, Channel.PAGE, context);
    }

    private AuthenticationStatus enter(Identity identity, Channel channel, HttpMessageContext context) {
        caller.signedIn(identity, channel);
        return context.notifyContainerAboutLogin(identity.login(),
                identity.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }
}
