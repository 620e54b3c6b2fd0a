package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.Role;
import org.spoc.user.Scope;

/** Finds the identity behind a login or an id, in one statement. Deactivated users have none. */
@ApplicationScoped
public class Identities {

    /** Of {@code app_user u}. */
    static final String COLUMNS = """
            u.id, u.login, u.name, u.mail, u.language, u.time_zone, u.unit_id, u.password_changed_at, u.password_once,
              array(select role from user_role where user_id = u.id) as roles,
              array(select s.sees from user_role r join role_scope s on s.role = r.role where r.user_id = u.id) as sees,
              array(select s.changes from user_role r join role_scope s on s.role = r.role where r.user_id = u.id) as changes,
              array(select team_id::text from team_member where user_id = u.id
                union select id::text from team where lead_id = u.id) as teams
            """;
    private static final String SELECT = "select " + COLUMNS + "from app_user u where u.active";

    @Inject
    private Sql sql;

    public Optional<Identity> byLogin(String login) {
        return sql.query(SELECT).add("and u.login = lower(?)", login).first(Identities::identity);
    }

    public Optional<Identity> byId(long id) {
        return sql.query(SELECT).add("and u.id = ?", id).first(Identities::identity);
    }

    static Identity identity(Row row) {
        return new Identity(row.id("id"), row.text("login"), row.text("name"), row.text("mail"), row.text("language"),
                row.text("time_zone"), row.id("unit_id"), roles(row), set(row, "teams", Long::valueOf),
                row.instant("password_changed_at"), row.flag("password_once"), widest(row, "sees"), widest(row, "changes"), null);
    }

    private static Set<Role> roles(Row row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        row.texts("roles").stream().map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    private static Scope widest(Row row, String column) {
        return Stream.concat(Stream.of(Scope.NONE), row.texts(column).stream().map(Scope::valueOf))
                .reduce(Scope::widest).orElseThrow();
    }

    private static <T> Set<T> set(Row row, String column, Function<String, T> mapper) {
        return row.texts(column).stream().map(mapper).collect(Collectors.toUnmodifiableSet());
    }
}
