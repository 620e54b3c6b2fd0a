package org.spoc.bulk.service;

import java.time.Instant;
import org.spoc.bulk.BulkAction;
import org.spoc.bulk.BulkState;

/**
 * An action on many parties and how far it is.
 *
 * @param ownerName of the new owner; null for another kind
 * @param createdBy name of who began it
 * @param endedAt null until it has ended
 */
public record BulkView(long id, BulkAction action, String ownerName, BulkState state, String createdBy, Instant createdAt, Instant endedAt,
        long total, long done, long unchanged, long refused, boolean cancelRequested) {

    /** How many have an answer. */
    public long through() {
        return done + unchanged + refused;
    }

    /** Of a hundred. */
    public int percent() {
        return total == 0 ? 100 : (int) (100 * through() / total);
    }
}
