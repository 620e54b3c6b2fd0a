package org.spoc.ownership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.spoc.ownership.Owner;
import org.spoc.shared.Invalid;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;
import org.spoc.user.Role;

/**
 * Who may be made accountable for parties (O4): a team, or an active user with a role that changes the parties one owns.
 * Whoever is named as an owner is asked for here, on whatever way; lists of owners to choose from, and turns, take their
 * conditions from here.
 */
@ApplicationScoped
public class Eligibility {

    /** Whether a user {@code u} has one of the roles that are bound to it. */
    static final String HAS_ROLE = "exists (select from user_role r where r.user_id = u.id and r.role = any (?))";

    @Inject
    private Sql sql;

    /** The roles of which an owner has at least one. */
    static String[] roles() {
        return names(Permission.EDIT_PARTIES.roles());
    }

    /** The roles of which whoever receives parties in turn has at least one: administrators are only given what is meant for them. */
    static String[] rolesInTurn() {
        Set<Role> roles = EnumSet.copyOf(Permission.EDIT_PARTIES.roles());
        roles.remove(Role.ADMINISTRATOR);
        return names(roles);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    /**
     * Holds whoever is named as they are until the transaction ends, so that nobody loses the last such role meanwhile.
     *
     * @param member what the owner is called in the request
     * @throws Invalid when one of them is nobody, has left, or could do nothing with a party
     */
    void require(String member, Collection<Owner> owners) {
        Long[] teams = ids(owners, Owner.Kind.TEAM);
        Long[] users = ids(owners, Owner.Kind.USER);
        if (users.length > 0) {
            sql.query("select 1 from app_user where id = any (?) order by id for share", (Object) users).exists();
        }
        if (teams.length + users.length > 0) {
            sql.query("""
                    select (select count(*)::int from team where id = any (?)) + (select count(*)::int from app_user where id = any (?) and active) as known,
                      (select min(u.name) from app_user u where u.id = any (?) and u.active and not
                    """, teams, users, users).add(HAS_ROLE, (Object) roles()).add(") as unable")
                    .list(row -> refusal(row, teams.length + users.length, member)).stream().filter(Objects::nonNull).forEach(refused -> {
                        throw refused;
                    });
        }
    }

    private static Invalid refusal(Row row, int named, String member) {
        if (row.count("known") < named) {
            return Invalid.member(member, "owner.unknownOrInactive");
        }
        String unable = row.text("unable");
        return unable == null ? null : Invalid.member(member, "owner.cannotOwn", unable);
    }

    /** Those of these users who could do nothing with a party of theirs. */
    public Set<Long> unable(Collection<Long> users) {
        return users.isEmpty() ? Set.of() : Set.copyOf(sql.query("select u.id from app_user u where u.id = any (?) and not", (Object) users.toArray(Long[]::new))
                .add(HAS_ROLE, (Object) roles()).list(row -> row.id("id")));
    }

    private static Long[] ids(Collection<Owner> owners, Owner.Kind kind) {
        return owners.stream().filter(owner -> owner.getKind() == kind).map(Owner::getId).distinct().toArray(Long[]::new);
    }
}
