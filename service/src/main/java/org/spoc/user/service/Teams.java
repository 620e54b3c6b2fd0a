package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Permission;
import org.spoc.user.Team;

/** Keeping teams and business units, by administrators. */
@Stateless
public class Teams {

    private static final String SELECT = """
            select t.id, t.name, b.name as unit, t.lead_id, u.name as lead_name,
              (select count(*)::int from team_member m where m.team_id = t.id) as members
            from team t join business_unit b on b.id = t.unit_id join app_user u on u.id = t.lead_id
            """;

    /** A team in a list or a picker. */
    public record TeamRow(long id, String name, String unit, long lead, String leadName, int members)
            implements java.io.Serializable {
    }

    /** A business unit with the teams it names; null where it names none. */
    public record UnitRow(long id, String name, String intakeTeam, String fallbackTeam) implements java.io.Serializable {
    }

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Caller caller;

    /** @return the id of the new team, which the lead belongs to */
    public long create(String name, long unit, long lead, Set<Long> members) {
        caller.require(Permission.MANAGE_USERS);
        checkName(name, "select 1 from team where lower(name) = lower(?)");
        if (entities.find(BusinessUnit.class, unit) == null) {
            throw Invalid.member("unit", "unit.unknown", unit);
        }
        requireActive("lead", lead);
        members.forEach(member -> requireActive("members", member));
        var team = new Team(name.strip(), unit, lead);
        team.join(lead);
        members.forEach(team::join);
        entities.persist(team);
        entities.flush();
        return team.getId();
    }

    public void join(long team, long user) {
        caller.require(Permission.MANAGE_USERS);
        requireActive("user", user);
        find(team).join(user);
    }

    private void requireActive(String member, long user) {
        if (!sql.query("select 1 from app_user where id = ? and active", user).exists()) {
            throw Invalid.member(member, "user.unknownOrInactive", user);
        }
    }

    public void leave(long team, long user) {
        caller.require(Permission.MANAGE_USERS);
        find(team).leave(user);
    }

    /** @return the id of the new unit */
    public long createUnit(String name) {
        caller.require(Permission.MANAGE_USERS);
        checkName(name, "select 1 from business_unit where lower(name) = lower(?)");
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

    public List<TeamRow> list() {
        caller.identity();
        return sql.query(SELECT).add("order by t.name").list(Teams::row);
    }

    public TeamRow one(long id) {
        caller.identity();
        return sql.query(SELECT).add("where t.id = ?", id).first(Teams::row).orElseThrow(() -> new NotFound("team", id));
    }

    private static TeamRow row(Row row) {
        return new TeamRow(row.id("id"), row.text("name"), row.text("unit"), row.id("lead_id"), row.text("lead_name"),
                row.count("members"));
    }

    public List<UnitRow> units() {
        caller.identity();
        return sql.query("""
                select b.id, b.name, i.name as intake, f.name as fallback from business_unit b
                left join team i on i.id = b.intake_team_id left join team f on f.id = b.fallback_team_id order by b.id
                """).list(row -> new UnitRow(row.id("id"), row.text("name"), row.text("intake"), row.text("fallback")));
    }

    private void checkName(String name, String taken) {
        if (name == null || name.isBlank() || name.strip().length() > 100) {
            throw Invalid.member("name", "shape.Size", 1, 100);
        }
        if (sql.query(taken, name.strip()).exists()) {
            throw Invalid.member("name", "name.taken", name.strip());
        }
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
