package org.spoc.work.service;

import java.util.Set;
import org.spoc.shared.service.Sql;

/** Whose parties a look at the work is about: one user's, or those of a team and of its members. */
record WorkScope(Set<Long> users, Set<Long> teams) {

    private static final String OWNERS = """
            with owner as (select 'USER' as kind, unnest(?) as id union all select 'TEAM', unnest(?))
            """;

    static WorkScope of(long user) {
        return new WorkScope(Set.of(user), Set.of());
    }

    /**
     * Begins a statement with the table {@code owner} of their kinds and ids. Joined to parties owner by owner, the
     * indices deliver the first rows in order and stop there, which they cannot do for a condition with «or».
     */
    Sql.Query query(Sql sql) {
        return sql.query(OWNERS, users.toArray(Long[]::new), teams.toArray(Long[]::new));
    }
}
