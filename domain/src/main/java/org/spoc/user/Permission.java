package org.spoc.user;

import static org.spoc.user.Role.ADMINISTRATOR;
import static org.spoc.user.Role.AUDITOR;
import static org.spoc.user.Role.CONTACT;
import static org.spoc.user.Role.LEAD;
import static org.spoc.user.Role.MARKETING;
import static org.spoc.user.Role.READER;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one table of who may do what. Services ask it before they act, pages ask it to hide what would be refused.
 * Which parties an activity reaches is the other half: {@link Scope}.
 */
public enum Permission {
    USE_DIRECTORY(READER, CONTACT, LEAD, MARKETING, ADMINISTRATOR, AUDITOR),
    SEE_PARTIES(READER, CONTACT, LEAD, MARKETING, ADMINISTRATOR, AUDITOR),
    EDIT_PARTIES(CONTACT, LEAD, ADMINISTRATOR),
    MOVE_STAGES(CONTACT, LEAD, ADMINISTRATOR),
    TRANSFER_OWNERS(LEAD, ADMINISTRATOR),
    ERASE_PARTIES(ADMINISTRATOR),
    IMPORT(LEAD, ADMINISTRATOR),
    /** Take lists of parties out of the product, as files. */
    EXPORT(LEAD, MARKETING, ADMINISTRATOR, AUDITOR),
    /** Offer a saved view to everybody. */
    SHARE_VIEWS(ADMINISTRATOR),
    /** Start parties at a later stage (L7), and import users and teams. */
    MIGRATE(ADMINISTRATOR),
    MANAGE_USERS(ADMINISTRATOR),
    /** Enter the absence of somebody else; one's own needs no permission. */
    MANAGE_ABSENCES(LEAD, ADMINISTRATOR),
    /** Let people join and leave a team; a lead only the own ones, and nobody in whose other teams somebody else leads. */
    MANAGE_TEAM_MEMBERS(LEAD, ADMINISTRATOR),
    RUN_CHECKER(ADMINISTRATOR, AUDITOR),
    /** Read who changed what. */
    SEE_AUDIT(ADMINISTRATOR, AUDITOR),
    /** Settings, background work and the sign-in log. */
    SEE_ADMINISTRATION(ADMINISTRATOR, AUDITOR);

    private final Set<Role> roles;

    Permission(Role first, Role... others) {
        roles = EnumSet.of(first, others);
    }

    public boolean grantedTo(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}
