package org.spoc.ownership.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * Passing the parties of a user on.
 *
 * @param successor name of the user or team who receives them
 * @param inTurn the members of that team receive them in turn
 * @param by name of who decided it
 * @param failure code of the rule that stopped it; null when none did
 */
public record OffboardingRow(long id, long user, State state, String successor, boolean inTurn, String reason, boolean deactivates,
        long total, long done, String by, Instant since, Instant endedAt, String failure) implements Serializable {

    /** How far it has come. */
    public enum State { RUNNING, DONE, FAILED, CANCELLED }

    /** From 0 to 100. */
    public int percent() {
        return total == 0 ? 100 : (int) Math.min(100, done * 100 / total);
    }
}
