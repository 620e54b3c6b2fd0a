package org.spoc.permission;

/** How somebody stands to a party: to one that was erased, and to none at all, nobody stands near. */
public enum Relation {
    OWN(Reach.OWN), TEAM(Reach.TEAM), FOREIGN(Reach.EVERYONE), NOTHING(null), ERASED(null);

    private final Reach needed;

    Relation(Reach needed) {
        this.needed = needed;
    }

    boolean isWithin(Reach reach) {
        return needed != null && reach.compareTo(needed) >= 0;
    }
}
