package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.Legibility;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.shared.service.Turn;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Permission;
import org.spoc.user.Team;

/** Keeping teams, by administrators; who belongs to a team its lead decides as well. */
@Settled
@Stateless
public class Teams {

    private static final String SELECT = """
            select t.id, t.version, t.name, t.unit_id, b.name as unit, t.lead_id, u.name as lead_name,
              (select count(*)::int from team_member m where m.team_id = t.id) as members,
              (select count(*)::int from team_member m join app_user p on p.id = m.user_id join absence a on a.user_id = p.id
                where m.team_id = t.id and (?::timestamptz at time zone p.time_zone)::date between a.first_day and a.last_day) as away,
              array(select name from business_unit where intake_team_id = t.id order by name) as intake_of,
              array(select name from business_unit where fallback_team_id = t.id order by name) as fallback_of
            from team t join business_unit b on b.id = t.unit_id join app_user u on u.id = t.lead_id where true
            """;

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Turn turn;
    @Inject
    private Caller caller;

    /** @return the id of the new team, which the lead belongs to */
    public long create(String name, long unit, long lead, Set<Long> members) {
        caller.require(Permission.MANAGE_USERS);
        requireFreeName(name, null);
        requireUnit(unit);
        requireActive("lead", lead);
        members.stream().sorted().forEach(member -> requireActive("members", member));
        var team = new Team(name.strip(), unit, lead);
        team.join(lead);
        members.forEach(team::join);
        entities.persist(team);
        entities.flush();
        return team.getId();
    }

    /**
     * Another name, unit or lead. The new lead belongs to the team.
     *
     * @param version the version that was seen; null accepts any
     * @throws ChangedMeanwhile when another one stands now
     */
    public void change(long id, Long version, String name, long unit, long lead) {
        caller.require(Permission.MANAGE_USERS);
        // people before teams, as whoever joins; who leads already is active
        requireActive("lead", lead);
        Team team = toChange(id, version);
        requireFreeName(name, id);
        requireUnit(unit);
        team.setName(name.strip());
        team.setUnit(unit);
        team.setLead(lead);
        team.join(lead);
    }

    public void join(long team, long user) {
        join(team, null, user);
    }

    /**
     * A lead takes in whoever belongs to no team yet, or only to teams that the same lead leads: whoever leads somebody
     * sees and passes on their parties. Anybody else is added by an administrator.
     *
     * @param version the version of the team that was seen; null accepts any
     * @throws RuleBroken when the user belongs to a team that somebody else leads
     */
    public void join(long team, Long version, long user) {
        requireMayManage(team);
        requireActive("user", user);
        requireMayTakeIn(team, user);
        toChange(team, version).join(user);
    }

    private void requireMayTakeIn(long team, long user) {
        if (!caller.may(Permission.MANAGE_USERS)) {
            sql.query("""
                    select u.name, t.name as team from team_member m join team t on t.id = m.team_id join app_user u on u.id = m.user_id
                    where m.user_id = ? and t.lead_id <> ? and not exists (select from team_member where team_id = ? and user_id = m.user_id)
                    order by lower(t.name), t.id limit 1
                    """, user, caller.id(), team).first(row -> new RuleBroken("team.ledByAnother", row.text("name"), row.text("team")))
                    .ifPresent(broken -> {
                        throw broken;
                    });
        }
    }

    /** Ids of those whom the caller takes into no team, because they belong to teams that others lead; none for administrators. */
    public Set<Long> ledByOthers() {
        return caller.may(Permission.MANAGE_USERS) ? Set.of() : Set.copyOf(sql.query("""
                select distinct m.user_id from team_member m join team t on t.id = m.team_id where t.lead_id <> ?
                """, caller.id()).list(row -> row.id("user_id")));
    }

    /** The lead stays as long as nobody else leads. */
    public void leave(long id, long user) {
        leave(id, null, user);
    }

    /** @param version the version of the team that was seen; null accepts any */
    public void leave(long id, Long version, long user) {
        requireMayManage(id);
        Team team = toChange(id, version);
        if (team.getLead() == user) {
            throw new RuleBroken("team.leadStays", sql.query("select name from app_user where id = ?", user)
                    .first(row -> row.text("name")).orElse(""), team.getName());
        }
        team.leave(user);
    }

    /** Whether the caller decides who belongs to the team: administrators always, leads in their own teams. */
    public boolean mayManage(long team) {
        return caller.may(Permission.MANAGE_USERS) || caller.may(Permission.MANAGE_TEAM_MEMBERS)
                && sql.query("select 1 from team where id = ? and lead_id = ?", team, caller.id()).exists();
    }

    private void requireMayManage(long team) {
        caller.require(Permission.MANAGE_TEAM_MEMBERS);
        if (!mayManage(team)) {
            throw new Forbidden(Permission.MANAGE_TEAM_MEMBERS.name());
        }
    }

    private void requireActive(String member, long user) {
        // until the transaction ends nobody else lets this user join or leave the company
        if (!sql.query("select 1 from app_user where id = ? and active for no key update", user).exists()) {
            throw Invalid.member(member, "user.unknownOrInactive", user);
        }
    }

    private void requireUnit(long unit) {
        if (entities.find(BusinessUnit.class, unit) == null) {
            throw Invalid.member("unit", "unit.unknown", unit);
        }
    }

    /** @return the id of the new unit */
    public long createUnit(String name) {
        caller.require(Permission.MANAGE_USERS);
        requireName(name);
        turn.at("unit", name.strip());
        if (sql.query("select 1 from business_unit where lower(name) = lower(?)", name.strip()).exists()) {
            throw Invalid.member("name", "name.taken", name.strip());
        }
        var unit = new BusinessUnit(name.strip());
        entities.persist(unit);
        entities.flush();
        return unit.getId();
    }

    /** Names the team over whose members new parties go round robin; null for none of the unit's own. */
    public void intake(long unit, Long team) {
        caller.require(Permission.MANAGE_USERS);
        unit(unit).setIntakeTeam(team == null ? null : find(team).getId());
    }

    /** Names the team that receives what nobody else can. The main unit always needs one (O5). */
    public void fallback(long unit, Long team) {
        caller.require(Permission.MANAGE_USERS);
        if (team == null && unit == BusinessUnit.MAIN) {
            throw Invalid.member("fallbackTeam", "unit.needsFallback");
        }
        unit(unit).setFallbackTeam(team == null ? null : find(team).getId());
    }

    /** Both at once. */
    public void receive(long unit, Long intake, Long fallback) {
        intake(unit, intake);
        fallback(unit, fallback);
    }

    public List<TeamRow> list() {
        return list(null, null);
    }

    /** @param text part of the name of the team or its lead; null for all. @param unit id of a business unit; null for all */
    public List<TeamRow> list(String text, Long unit) {
        caller.identity();
        String like = text == null ? null : "%" + org.spoc.shared.SearchText.pattern(text.strip().toLowerCase(java.util.Locale.ROOT)) + "%";
        return sql.query(SELECT, clock.instant()).addIf(like != null, "and (lower(t.name) like ? or lower(u.name) like ?)", like, like)
                .addIf(unit != null, "and t.unit_id = ?", unit).add("order by lower(t.name), t.id").list(Teams::row);
    }

    /** The page after a place, by name. @param name of the last team of the page before; null for the first page */
    public List<TeamRow> after(String name, long id, int size) {
        caller.identity();
        return sql.query(SELECT, clock.instant()).addIf(name != null, "and (lower(t.name), t.id) > (lower(?), ?)", name, id)
                .add("order by lower(t.name), t.id limit ?", size).list(Teams::row);
    }

    public TeamRow one(long id) {
        caller.identity();
        return sql.query(SELECT, clock.instant()).add("and t.id = ?", id).first(Teams::row).orElseThrow(() -> new NotFound("team", id));
    }

    private static TeamRow row(Row row) {
        return new TeamRow(row.id("id"), row.id("version"), row.text("name"), row.id("unit_id"), row.text("unit"), row.id("lead_id"),
                row.text("lead_name"), row.count("members"), row.count("away"), row.texts("intake_of"), row.texts("fallback_of"));
    }

    public List<UnitRow> units() {
        caller.identity();
        return sql.query("""
                select b.id, b.name, b.intake_team_id, i.name as intake, b.fallback_team_id, f.name as fallback from business_unit b
                left join team i on i.id = b.intake_team_id left join team f on f.id = b.fallback_team_id order by b.id
                """).list(row -> new UnitRow(row.id("id"), row.text("name"), row.id("intake_team_id"), row.text("intake"),
                row.id("fallback_team_id"), row.text("fallback")));
    }

    private static void requireName(String name) {
        Legibility.neededLine("name", name == null ? null : name.strip(), 100);
    }

    private void requireFreeName(String name, Long ownId) {
        requireName(name);
        turn.at("team", name.strip());
        if (sql.query("select 1 from team where lower(name) = lower(?) and id is distinct from ?::bigint", name.strip(), ownId).exists()) {
            throw Invalid.member("name", "name.taken", name.strip());
        }
    }

    private Team toChange(long id, Long version) {
        Team team = entities.find(Team.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (team == null) {
            throw new NotFound("team", id);
        }
        if (version != null && team.getVersion() != version) {
            throw new ChangedMeanwhile(team.getVersion());
        }
        // the members stand in a table of their own
        entities.lock(team, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return team;
    }

    private Team find(long id) {
        Team team = entities.find(Team.class, id);
        if (team == null) {
            throw new NotFound("team", id);
        }
        return team;
    }

    private BusinessUnit unit(long id) {
        BusinessUnit unit = entities.find(BusinessUnit.class, id);
        if (unit == null) {
            throw new NotFound("unit", id);
        }
        return unit;
    }
}
