package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.spoc.ownership.Assignment;
import org.spoc.ownership.Candidate;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Owner;
import org.spoc.ownership.RoundRobin;
import org.spoc.shared.Invalid;
import org.spoc.shared.service.Sql;

/**
 * Decides who becomes the contact owner of a new party: whoever was named, else the owner of the organisation, else the
 * next eligible member of the unit's intake team, else the fallback team. Always somebody, always explained.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Assigning {

    @Inject
    private Sql sql;
    @Inject
    private Presence presence;

    /** Somebody was named. @throws Invalid when it is nobody who can own a party */
    public Assignment named(Owner owner, Cause cause) {
        boolean exists = owner.isTeam() ? sql.query("select 1 from team where id = ?", owner.getId()).exists()
                : sql.query("select 1 from app_user where id = ? and active", owner.getId()).exists();
        if (!exists) {
            throw Invalid.member("owner", "owner.unknownOrInactive");
        }
        return Assignment.of(owner, cause);
    }

    /** The owner of the organisation carries over (O11). */
    public Assignment following(Owner ofOrganisation) {
        return Assignment.of(ofOrganisation, Cause.FOLLOWS_ORGANISATION);
    }

    /**
     * Round robin, else fallback. Takes the lock of the intake team until the transaction ends, so that turns are
     * exact whatever runs at the same time, on any node (O6).
     *
     * @param unit business unit that the party comes in through
     */
    public Assignment automatic(long unit) {
        Long team = intakeTeam(unit);
        if (team == null) {
            return fallback(unit, RoundRobin.explain(null, List.of()));
        }
        long turn = nextTurn(team);
        List<Candidate> candidates = candidates(team);
        String explanation = RoundRobin.explain(team, candidates);
        Optional<Candidate> chosen = RoundRobin.next(candidates);
        chosen.ifPresent(candidate -> took(team, candidate.user(), turn));
        return chosen.map(candidate -> new Assignment(Owner.user(candidate.user()), Cause.ROUND_ROBIN, explanation))
                .orElseGet(() -> fallback(unit, explanation));
    }

    private Long intakeTeam(long unit) {
        return sql.query("""
                select coalesce(u.intake_team_id, m.intake_team_id) as team
                from business_unit m left join business_unit u on u.id = ? where m.id = 1
                """, unit).first(row -> row.id("team") == null ? 0L : row.id("team")).filter(id -> id != 0).orElse(null);
    }

    private Assignment fallback(long unit, String explanation) {
        long team = sql.query("""
                select coalesce(u.fallback_team_id, m.fallback_team_id)
                from business_unit m left join business_unit u on u.id = ? where m.id = 1
                """, unit).number();
        return new Assignment(Owner.team(team), Cause.FALLBACK, explanation);
    }

    private long nextTurn(long team) {
        return sql.query("""
                insert into rotation (team_id, turn) values (?, 1)
                on conflict (team_id) do update set turn = rotation.turn + 1 returning turn
                """, team).number();
    }

    private void took(long team, long user, long turn) {
        sql.query("""
                insert into rotation_turn (team_id, user_id, turn) values (?, ?, ?)
                on conflict (team_id, user_id) do update set turn = excluded.turn
                """, team, user, turn).update();
    }

    private List<Candidate> candidates(long team) {
        var standIns = presence.now();
        return sql.query("""
                select u.id, u.active, u.capacity, coalesce(t.turn, 0) as turn,
                  exists (select from user_role r where r.user_id = u.id and r.role in ('CONTACT', 'LEAD')) as may_own,
                  case when u.capacity is null then 0 else (select count(*)::int from party p
                    where p.owner_kind = 'USER' and p.owner_id = u.id and p.erased_at is null) end as owned
                from team_member m join app_user u on u.id = m.user_id
                left join rotation_turn t on t.team_id = m.team_id and t.user_id = m.user_id
                where m.team_id = ? order by u.id
                """, team).list(row -> new Candidate(row.id("id"), row.flag("active"),
                standIns.absenceOf(row.id("id")).isEmpty(), row.flag("may_own"), row.count("owned"),
                row.count("capacity"), row.id("turn")));
    }
}
