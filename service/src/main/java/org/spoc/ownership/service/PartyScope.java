package org.spoc.ownership.service;

import java.util.Set;
import org.spoc.ownership.Owner;
import org.spoc.shared.service.Sql;

/**
 * Whose parties somebody reaches.
 *
 * @param everyone all of them; the sets do not matter then
 * @param users owners who are users
 * @param teams owners that are teams
 */
public record PartyScope(boolean everyone, Set<Long> users, Set<Long> teams) {

    public boolean reaches(Owner owner) {
        return everyone || (owner.isTeam() ? teams : users).contains(owner.getId());
    }

    /** Narrows a statement whose table {@code party} is called {@code p}. */
    public Sql.Query narrow(Sql.Query query) {
        return query.addIf(!everyone, """
                and (p.owner_kind = 'USER' and p.owner_id = any (?) or p.owner_kind = 'TEAM' and p.owner_id = any (?))
                """, users.toArray(Long[]::new), teams.toArray(Long[]::new));
    }
}
