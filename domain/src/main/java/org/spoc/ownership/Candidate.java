package org.spoc.ownership;

import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who might receive a party, with what the one shared predicate looks at (O4).
 *
 * @param user user id
 * @param active not deactivated
 * @param present not away today, in the user's own time zone
 * @param mayOwn has a role that works on parties one owns (contact or lead)
 * @param owned parties owned now
 * @param capacity how many the user may own; null for no limit
 * @param lastTurn running number of the last turn in the round robin of the team; 0 for never
 */
public record Candidate(long user, boolean active, boolean present, boolean mayOwn, int owned, Integer capacity,
        long lastTurn) {

    /** What drops a candidate. */
    public enum Obstacle { INACTIVE, ABSENT, NO_CONTACT_ROLE, AT_CAPACITY }

    /** Everything that speaks against the candidate; empty for an eligible one. */
    public Set<Obstacle> obstacles() {
        var found = EnumSet.noneOf(Obstacle.class);
        if (!active) {
            found.add(Obstacle.INACTIVE);
        }
        if (!present) {
            found.add(Obstacle.ABSENT);
        }
        if (!mayOwn) {
            found.add(Obstacle.NO_CONTACT_ROLE);
        }
        if (capacity != null && owned >= capacity) {
            found.add(Obstacle.AT_CAPACITY);
        }
        return found;
    }

    public boolean eligible() {
        return obstacles().isEmpty();
    }

    /** The same after this turn: one party more. */
    Candidate took(long turn) {
        return new Candidate(user, active, present, mayOwn, owned + 1, capacity, turn);
    }
}
