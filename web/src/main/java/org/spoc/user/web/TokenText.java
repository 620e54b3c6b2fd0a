package org.spoc.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Texts;
import org.spoc.user.TokenScope;
import org.spoc.user.service.TokenRow;

/** Sentences about tokens: what they are for, their last use, their end. */
@Named
@RequestScoped
public class TokenText {

    @Inject
    private Texts texts;
    @Inject
    private Moments moments;

    public List<TokenScope> scopes(TokenRow token) {
        return List.copyOf(token.scopes());
    }

    /** A scope with what it opens, to choose by. */
    public String scope(TokenScope scope) {
        return texts.of("token.scope." + scope.name());
    }

    public String use(TokenRow token) {
        return token.usedAt() == null ? texts.of("token.neverUsed")
                : texts.of("token.used", moments.dateTime(token.usedAt()), token.usedFrom() == null ? "" : token.usedFrom());
    }

    public String end(TokenRow token) {
        return texts.of("token.until", moments.date(token.expiresAt().minusSeconds(1)));
    }
}
