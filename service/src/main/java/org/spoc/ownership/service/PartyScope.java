package org.spoc.ownership.service;

import java.util.Set;
import java.util.stream.Collectors;
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

    /** The parties of one owner. */
    public static PartyScope of(Owner owner) {
        Set<Long> one = Set.of(owner.getId());
        return owner.isTeam() ? new PartyScope(false, Set.of(), one) : new PartyScope(false, one, Set.of());
    }

    public boolean reaches(Owner owner) {
        return everyone || (owner.isTeam() ? teams : users).contains(owner.getId());
    }

    /** Those that both reach. */
    public PartyScope and(PartyScope other) {
        if (everyone || other.everyone()) {
            return everyone ? other : this;
        }
        return new PartyScope(false, both(users, other.users()), both(teams, other.teams()));
    }

    private static Set<Long> both(Set<Long> one, Set<Long> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    /** Narrows a statement whose table {@code party} is called {@code p}. */
    public Sql.Query narrow(Sql.Query query) {
        if (everyone) {
            return query;
        }
        if (teams.isEmpty()) {
            return query.add("and p.owner_kind = 'USER' and p.owner_id = any (?)", (Object) users.toArray(Long[]::new));
        }
        return query.add("""
                and (p.owner_kind = 'USER' and p.owner_id = any (?) or p.owner_kind = 'TEAM' and p.owner_id = any (?))
                """, users.toArray(Long[]::new), teams.toArray(Long[]::new));
    }
}
