package org.spoc.user.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.spoc.user.TokenScope;

/**
 * A token that is good at present; never its secret.
 *
 * @param usedAt its last use, give or take a minute; null when it was never used
 * @param usedFrom network address of the last use; null when it was never used
 */
public record TokenRow(long id, String name, Set<TokenScope> scopes, Instant createdAt, Instant expiresAt, Instant usedAt,
        String usedFrom) implements Serializable {
}
