package org.spoc.user.service;

import java.time.Instant;
import java.util.Set;
import org.spoc.user.Permission;
import org.spoc.user.Role;
import org.spoc.user.Scope;

/**
 * A user as seen by one request.
 *
 * @param id user id
 * @param teams ids of the teams the user belongs to or leads
 * @param passwordSince when the password was set; sessions from before are over; null when there is none
 * @param passwordOnce it was handed out and must be changed before anything else
 * @param sees how far the user's roles see
 * @param changes how far they change
 * @param token with which the user came in; null for a password
 */
public record Identity(long id, String login, String name, String mail, String language, String timeZone, long unit,
        Set<Role> roles, Set<Long> teams, Instant passwordSince, boolean passwordOnce, Scope sees, Scope changes, TokenUse token) {

    public boolean may(Permission permission) {
        return permission.grantedTo(roles) && (token == null || token.opens(permission));
    }

    Identity with(TokenUse used) {
        return new Identity(id, login, name, mail, language, timeZone, unit, roles, teams, passwordSince, passwordOnce, sees, changes, used);
    }
}
