package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** The product's own users as an identity store of Jakarta Security. */
@ApplicationScoped
public class UserStore implements IdentityStore {

    private static final String WAIT_UNTIL = UserStore.class.getName() + ".waitUntil";

    @Inject
    private SignIn signIn;
    @Inject
    private Identities identities;
    @Inject
    private HttpServletRequest request;

    /** On the sign-in page. */
    public CredentialValidationResult validate(TypedPassword typed) {
        return result(signIn.enter(typed.getCaller(), typed.getPasswordAsString(), request.getRemoteAddr()));
    }

    /** With a call of a program. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return result(signIn.attempt(credential.getCaller(), credential.getPasswordAsString(), request.getRemoteAddr()));
    }

    private CredentialValidationResult result(SignIn.Answer answer) {
        request.setAttribute(WAIT_UNTIL, answer.until());
        return answer.outcome() != SignIn.Outcome.ACCEPTED ? CredentialValidationResult.INVALID_RESULT
                : identities.byLogin(answer.login()).map(UserStore::valid).orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /** Before when the account that was just tried lets nobody in; empty when it does not wait. */
    public static Optional<Instant> waitUntil(HttpServletRequest request) {
        return Optional.ofNullable((Instant) request.getAttribute(WAIT_UNTIL));
    }

    private static CredentialValidationResult valid(Identity identity) {
        return new CredentialValidationResult(identity.login(),
                identity.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }
}
