package org.spoc.user;

import static org.spoc.user.Permission.EDIT_PARTIES;
import static org.spoc.user.Permission.ERASE_PARTIES;
import static org.spoc.user.Permission.EXPORT;
import static org.spoc.user.Permission.MANAGE_ABSENCES;
import static org.spoc.user.Permission.MANAGE_TEAM_MEMBERS;
import static org.spoc.user.Permission.MANAGE_USERS;
import static org.spoc.user.Permission.MIGRATE;
import static org.spoc.user.Permission.MOVE_STAGES;
import static org.spoc.user.Permission.RUN_CHECKER;
import static org.spoc.user.Permission.SEE_ADMINISTRATION;
import static org.spoc.user.Permission.SEE_AUDIT;
import static org.spoc.user.Permission.SEE_PARTIES;
import static org.spoc.user.Permission.SHARE_VIEWS;
import static org.spoc.user.Permission.TRANSFER_OWNERS;
import static org.spoc.user.Permission.USE_DIRECTORY;

import java.util.EnumSet;
import java.util.Set;

/** What a token may be used for. It never gives more than its user may do; each scope opens a part of that. */
public enum TokenScope {
    /** Look things up and take them out. */
    READ(USE_DIRECTORY, SEE_PARTIES, EXPORT),
    /** Work on parties and what belongs to them, follow-ups and absences. */
    WRITE(USE_DIRECTORY, SEE_PARTIES, EDIT_PARTIES, MOVE_STAGES, TRANSFER_OWNERS, ERASE_PARTIES, SHARE_VIEWS, MANAGE_ABSENCES),
    /** Upload files of parties and carry them out. */
    IMPORT(Permission.IMPORT),
    /** Users, teams and the installation; together with IMPORT also migrations. */
    ADMINISTRATION(MANAGE_USERS, MANAGE_TEAM_MEMBERS, MANAGE_ABSENCES, TRANSFER_OWNERS, MIGRATE, RUN_CHECKER, SEE_AUDIT, SEE_ADMINISTRATION);

    private final Set<Permission> permissions;

    TokenScope(Permission first, Permission... others) {
        permissions = EnumSet.of(first, others);
    }

    public boolean opens(Permission permission) {
        return permissions.contains(permission);
    }
}
