package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.spoc.shared.EmailAddress;
import org.spoc.shared.EmailAddresses;
import org.spoc.shared.Invalid;
import org.spoc.shared.Parsed;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Sql;
import org.spoc.shared.service.Turn;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Team;
import org.spoc.user.User;
import org.spoc.user.service.UserView.Membership;

/** What is known about a user, put into words that are right, and read back. */
@ApplicationScoped
class UserFacts {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Turn turn;
    @Inject
    private UserList list;

    void describe(User user, UserDetails details) {
        reach(user, details.name(), details.mail(), details.phone());
        settle(user, details.language(), details.timeZone());
        if (entities.find(BusinessUnit.class, details.unit()) == null) {
            throw Invalid.member("unit", "unit.unknown", details.unit());
        }
        user.setUnit(details.unit());
        user.setRoles(details.roles());
        user.setSkills(Set.copyOf(details.skills()));
        user.setCapacity(details.capacity());
    }

    void reach(User user, String name, String mail, String phone) {
        Parsed<EmailAddress> parsed = mail == null ? null : EmailAddresses.parse(mail);
        if (parsed != null && !parsed.understood()) {
            throw Invalid.member("mail", parsed.reason().code(), parsed.reason().arguments().toArray());
        }
        if (mail != null) {
            turn.at("mail", mail);
        }
        if (mail != null && sql.query("select 1 from app_user where lower(mail) = lower(?) and id is distinct from ?::bigint",
                mail, user.getId()).exists()) {
            throw Invalid.member("mail", "user.mailTaken", mail);
        }
        user.setName(name);
        user.setMail(mail);
        user.setPhone(phone);
    }

    void settle(User user, String language, String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Invalid.member("timeZone", "user.unknownTimeZone", zone);
        }
        user.setLanguage(language);
        user.setTimeZone(zone);
    }

    /** The user belongs to these teams and no others; a team never loses its lead this way. */
    void join(User user, Set<Long> wanted) {
        List<Long> present = sql.query("select team_id from team_member where user_id = ?", user.getId()).list(row -> row.id("team_id"));
        wanted.stream().filter(team -> !present.contains(team)).sorted().forEach(team -> team(team).join(user.getId()));
        present.stream().filter(team -> !wanted.contains(team)).sorted().forEach(team -> leave(team(team), user));
    }

    private static void leave(Team team, User user) {
        if (team.getLead() == user.getId()) {
            throw new RuleBroken("team.leadStays", user.getName(), team.getName());
        }
        team.leave(user.getId());
    }

    private Team team(long id) {
        Team team = entities.find(Team.class, id);
        if (team == null) {
            throw Invalid.member("teams", "team.unknown", id);
        }
        return team;
    }

    static UserDetails details(User user) {
        return new UserDetails(user.getLogin(), user.getName(), user.getMail(), user.getPhone(), user.getLanguage(),
                user.getTimeZone(), user.getUnit(), user.getRoles(), new TreeSet<>(user.getSkills()), user.getCapacity());
    }

    UserView view(User user) {
        UserRow row = list.one(user.getId());
        return new UserView(user.getId(), user.getVersion(), details(user), row.unit(), user.isActive(), teams(user.getId()),
                row.parties(), row.awayUntil(), user.getPasswordChangedAt(), user.isPasswordOnce());
    }

    private List<Membership> teams(long user) {
        return sql.query("""
                select t.id, t.name, t.lead_id = ? as leads, exists (select from team_member where team_id = t.id and user_id = ?) as member
                from team t where t.lead_id = ? or exists (select from team_member where team_id = t.id and user_id = ?)
                order by lower(t.name)
                """, user, user, user, user).list(row -> new Membership(row.id("id"), row.text("name"), row.flag("leads"), row.flag("member")));
    }
}
