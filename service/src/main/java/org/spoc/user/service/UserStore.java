package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spoc.shared.service.Approach;

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

    /** What was typed on the sign-in page, or comes with the call of a program. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        // decided here: the search for a method by type that is inherited cannot see the types of an EAR
        if (!(credential instanceof UsernamePasswordCredential password)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        String login = password.getCaller();
        String secret = password.getPasswordAsString();
        String from = Approach.of(request).address();
        return result(password instanceof TypedPassword ? signIn.enter(login, secret, from) : signIn.attempt(login, secret, from));
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
