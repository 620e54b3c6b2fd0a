package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spoc.importing.PersonDraft;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.Role;
import org.spoc.user.service.Teams;
import org.spoc.user.service.UserDetails;
import org.spoc.user.service.Users;

/** The users, teams and business units that a file names: found as they are called, made where they are missing. */
@ApplicationScoped
class Colleagues {

    private static final String SELECT = """
            select u.id, u.login, u.name, u.mail, u.phone, u.language, u.time_zone, u.unit_id, u.capacity,
              array(select role from user_role where user_id = u.id) as roles,
              array(select skill from user_skill where user_id = u.id) as skills
            from app_user u where u.active
            """;
    private static final int LONGEST_LOGIN = 90;

    @Inject
    private Sql sql;
    @Inject
    private Users users;
    @Inject
    private Teams teams;

    /** A user as the import finds one. */
    record Known(long id, UserDetails details) {
    }

    /** Everybody whom a row could mean: by login, else by mail address, else by name. */
    List<Known> meant(PersonDraft draft) {
        if (draft.login() != null) {
            return sql.query(SELECT).add("and u.login = ?", draft.login()).list(Colleagues::known);
        }
        return draft.mail() == null ? called(draft.name())
                : sql.query(SELECT).add("and lower(u.mail) = lower(?)", draft.mail()).list(Colleagues::known);
    }

    /** Everybody who is called so, or has this login or mail address. */
    List<Known> called(String name) {
        return sql.query(SELECT).add("and (lower(u.name) = lower(?) or u.login = lower(?) or lower(u.mail) = lower(?)) order by u.id",
                name, name, name).list(Colleagues::known);
    }

    private static Known known(Row row) {
        Set<Role> roles = row.texts("roles").stream().map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new Known(row.id("id"), new UserDetails(row.text("login"), row.text("name"), row.text("mail"), row.text("phone"),
                row.text("language"), row.text("time_zone"), row.id("unit_id"), roles, new TreeSet<>(row.texts("skills")),
                row.count("capacity")));
    }

    Optional<Long> unit(String name) {
        return sql.query("select id from business_unit where lower(name) = lower(?)", name).first(row -> row.id("id"));
    }

    Optional<Long> team(String name) {
        return sql.query("select id from team where lower(name) = lower(?)", name).first(row -> row.id("id"));
    }

    boolean isIn(long team, long user) {
        return sql.query("select 1 from team_member where team_id = ? and user_id = ?", team, user).exists();
    }

    /** A login that nobody has: {@code anna.snelling}, then {@code anna.snelling2}. */
    String freeLogin(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9-]+", ".").replaceAll("^[.-]+|[.-]+$", "");
        String wanted = plain.isEmpty() ? "user" : plain.substring(0, Math.min(plain.length(), LONGEST_LOGIN));
        Set<String> taken = new HashSet<>(sql.query("select login from app_user where login like ?", wanted + "%").list(row -> row.text("login")));
        String login = wanted;
        for (int number = 2; taken.contains(login); number++) {
            login = wanted + number;
        }
        return login;
    }

    long add(UserDetails details) {
        return users.create(details, null);
    }

    void change(long id, UserDetails details) {
        users.change(id, details);
    }

    long addUnit(String name) {
        return teams.createUnit(name);
    }

    long addTeam(String name, long unit, long lead) {
        return teams.create(name, unit, lead, Set.of());
    }

    void join(long team, long user) {
        teams.join(team, user);
    }
}
