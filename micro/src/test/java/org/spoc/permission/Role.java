package org.spoc.permission;

import java.util.Set;

/** A role, with what the tests expect of it: written down a second time, and not taken from the code. */
public enum Role {
    READER(Reach.OWN, Reach.NONE), CONTACT(Reach.TEAM, Reach.OWN), LEAD(Reach.TEAM, Reach.TEAM), MARKETING(Reach.EVERYONE, Reach.NONE),
    AUDITOR(Reach.EVERYONE, Reach.NONE), ADMINISTRATOR(Reach.EVERYONE, Reach.EVERYONE);

    public static final Set<Role> ALL = Set.of(values());
    public static final Set<Role> WORKERS = Set.of(CONTACT, LEAD, ADMINISTRATOR);
    public static final Set<Role> LEADS = Set.of(LEAD, ADMINISTRATOR);
    public static final Set<Role> EXPORTERS = Set.of(LEAD, MARKETING, ADMINISTRATOR, AUDITOR);
    public static final Set<Role> WATCHERS = Set.of(AUDITOR, ADMINISTRATOR);
    public static final Set<Role> ADMINISTRATORS = Set.of(ADMINISTRATOR);

    private final Reach seen;
    private final Reach changed;

    Role(Reach seen, Reach changed) {
        this.seen = seen;
        this.changed = changed;
    }

    public boolean sees(Relation relation) {
        return relation.isWithin(seen);
    }

    public boolean changes(Relation relation) {
        return relation.isWithin(changed);
    }
}
