package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.spoc.shared.EmailAddresses;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Shape;
import org.spoc.shared.service.Sql;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Permission;
import org.spoc.user.User;

/** Keeping users, by administrators. */
@Stateless
public class Users {

    private static final String SELECT = """
            select u.id, u.login, u.name, u.mail, u.phone, b.name as unit, u.active,
              array(select role from user_role where user_id = u.id order by role) as roles,
              array(select t.name from team_member m join team t on t.id = m.team_id where m.user_id = u.id order by t.name) as teams,
              (select count(*) from party p where p.owner_kind = 'USER' and p.owner_id = u.id and p.erased_at is null) as parties
            from app_user u join business_unit b on b.id = u.unit_id
            """;

    /** A user in a list or a picker. */
    public record UserRow(long id, String login, String name, String mail, String phone, String unit, boolean active,
            List<String> roles, List<String> teams, long parties) implements java.io.Serializable {
    }

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;
    @Inject
    private Passwords passwords;
    @Inject
    private Shape shape;

    /** @param password null for a user who cannot sign in yet. @return the id of the new user */
    public long create(UserDetails details, String password) {
        caller.require(Permission.MANAGE_USERS);
        shape.check(details);
        if (sql.query("select 1 from app_user where login = ?", details.login()).exists()) {
            throw Invalid.member("login", "user.loginTaken", details.login());
        }
        var user = new User(details.login(), details.name(), details.roles(), clock.instant());
        describe(user, details);
        if (password != null) {
            user.changePassword(passwords.hash(password), clock.instant());
        }
        entities.persist(user);
        entities.flush();
        return user.getId();
    }

    public void change(long id, UserDetails details) {
        caller.require(Permission.MANAGE_USERS);
        describe(find(id), shape.check(details));
    }

    private void describe(User user, UserDetails details) {
        if (details.mail() != null && !EmailAddresses.parse(details.mail()).understood()) {
            throw Invalid.member("mail", "email.domain", details.mail());
        }
        if (details.mail() != null && sql.query("select 1 from app_user where lower(mail) = lower(?) and id is distinct from ?::bigint",
                details.mail(), user.getId()).exists()) {
            throw Invalid.member("mail", "user.mailTaken", details.mail());
        }
        if (entities.find(BusinessUnit.class, details.unit()) == null) {
            throw Invalid.member("unit", "unit.unknown", details.unit());
        }
        user.setName(details.name());
        user.setMail(details.mail());
        user.setPhone(details.phone());
        user.setLanguage(details.language());
        user.setTimeZone(zone(details.timeZone()));
        user.setUnit(details.unit());
        user.setRoles(details.roles());
        user.setSkills(Set.copyOf(details.skills()));
        user.setCapacity(details.capacity());
    }

    private static String zone(String name) {
        if (!java.time.ZoneId.getAvailableZoneIds().contains(name)) {
            throw Invalid.member("timeZone", "user.unknownTimeZone", name);
        }
        return name;
    }

    public void setPassword(long id, String password) {
        caller.require(Permission.MANAGE_USERS);
        find(id).changePassword(passwords.hash(password), clock.instant());
    }

    /** Refused while the user owns parties or leads a team (O10, O2). */
    public void deactivate(long id) {
        caller.require(Permission.MANAGE_USERS);
        User user = find(id);
        long owned = sql.query("select count(*) from party where owner_kind = 'USER' and owner_id = ? and erased_at is null", id).number();
        if (owned > 0) {
            throw new RuleBroken("user.ownsParties", user.getName(), owned);
        }
        if (sql.query("select 1 from team where lead_id = ?", id).exists()) {
            throw new RuleBroken("user.leadsTeam", user.getName());
        }
        user.deactivate();
    }

    public void reactivate(long id) {
        caller.require(Permission.MANAGE_USERS);
        find(id).reactivate();
    }

    /** Users whose name, login or mail contains what was typed; every signed-in user may look colleagues up. */
    public List<UserRow> find(String typed, boolean activeOnly, int limit) {
        caller.identity();
        String like = "%" + (typed == null ? "" : org.spoc.shared.SearchText.pattern(typed.trim().toLowerCase(java.util.Locale.ROOT))) + "%";
        return sql.query(SELECT).add("where (lower(u.name) like ? or u.login like ? or lower(u.mail) like ?)", like, like, like)
                .addIf(activeOnly, "and u.active").add("order by lower(u.name), u.id limit ?", limit).list(Users::row);
    }

    /** Every signed-in user may look colleagues up. */
    public UserRow one(long id) {
        caller.identity();
        return sql.query(SELECT).add("where u.id = ?", id).first(Users::row).orElseThrow(() -> new NotFound("user", id));
    }

    private static UserRow row(Row row) {
        return new UserRow(row.id("id"), row.text("login"), row.text("name"), row.text("mail"), row.text("phone"),
                row.text("unit"), row.flag("active"), row.texts("roles"), row.texts("teams"), row.id("parties"));
    }

    private User find(long id) {
        User user = entities.find(User.class, id);
        if (user == null) {
            throw new NotFound("user", id);
        }
        return user;
    }
}
