package org.spoc.user;

/** How far a role reaches among parties. Ordered: a later scope contains the earlier ones. */
public enum Scope {
    /** No party at all. */
    NONE,
    /** Parties owned by the user, by a team of the user, or by somebody the user stands in for today. */
    OWN,
    /** Own, and those of the members of the user's teams. */
    TEAM,
    /** Every party. */
    EVERYONE;

    public Scope widest(Scope other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
