package org.spoc.user.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.spoc.shared.service.Approach;
import org.spoc.user.service.Identities;
import org.spoc.user.service.Identity;
import org.spoc.user.service.TokenSignIn;

/** Who calls over REST: a user by name and password, or a program by the token of a user. Each call says it anew. */
@ApplicationScoped
class RestSignIn {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    @Inject
    private IdentityStoreHandler store;
    @Inject
    private Identities identities;
    @Inject
    private TokenSignIn tokens;

    Optional<Identity> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        Optional<String> token = after(BEARER, header);
        return token.isPresent() ? tokens.enter(token.get(), Approach.of(request).address())
                : after(BASIC, header).flatMap(RestSignIn::pair).map(store::validate)
                        .filter(result -> result.getStatus() == CredentialValidationResult.Status.VALID)
                        .flatMap(result -> identities.byLogin(result.getCallerPrincipal().getName())).filter(found -> !found.passwordOnce());
    }

    private static Optional<String> after(String scheme, String header) {
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(header.substring(scheme.length()).trim()) : Optional.empty();
    }

    private static Optional<UsernamePasswordCredential> pair(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1 ? Optional.empty()
                    : Optional.of(new UsernamePasswordCredential(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
