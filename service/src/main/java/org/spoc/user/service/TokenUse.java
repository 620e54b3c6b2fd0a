package org.spoc.user.service;

import java.util.Set;
import org.spoc.user.Permission;
import org.spoc.user.TokenScope;

/** The token with which a user came in. */
public record TokenUse(long id, Set<TokenScope> scopes) {

    boolean opens(Permission permission) {
        return scopes.stream().anyMatch(scope -> scope.opens(permission));
    }

    /** Whether it was made for one of these purposes. */
    public boolean isFor(Set<TokenScope> purposes) {
        return scopes.stream().anyMatch(purposes::contains);
    }
}
