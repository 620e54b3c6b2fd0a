package org.spoc.ownership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spoc.ownership.StandIns;
import org.spoc.ownership.StandIns.Away;
import org.spoc.shared.service.Sql;

/** Who is in and who stands in, at an instant. Two short statements, whatever the number of parties asked about. */
@ApplicationScoped
public class Presence {

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    public StandIns now() {
        return standIns(away(clock.instant()).add("union all select u.id, 'infinity'::date, null from app_user u where not u.active"));
    }

    /** As it was then: whoever was deactivated later was still there. */
    public StandIns at(Instant instant) {
        return standIns(away(instant).add("""
                union all select h.user_id, 'infinity'::date, null from (
                  select distinct on (user_id) user_id, active from user_activity where from_at <= ? order by user_id, from_at desc) h
                where not h.active
                """, instant));
    }

    private Sql.Query away(Instant instant) {
        return sql.query("""
                select a.user_id, a.last_day, a.deputy_id from absence a join app_user u on u.id = a.user_id
                where (?::timestamptz at time zone u.time_zone)::date between a.first_day and a.last_day
                """, instant);
    }

    private StandIns standIns(Sql.Query absences) {
        var away = new HashMap<Long, Away>();
        absences.list(row -> away.putIfAbsent(row.id("user_id"), new Away(row.date("last_day"), row.id("deputy_id"))));
        return new StandIns(away, leadsOfTeams(), leadsOfUsers());
    }

    private Map<Long, Long> leadsOfTeams() {
        var leads = new HashMap<Long, Long>();
        sql.query("select id, lead_id from team").list(row -> leads.put(row.id("id"), row.id("lead_id")));
        return leads;
    }

    private Map<Long, Long> leadsOfUsers() {
        var leads = new HashMap<Long, Long>();
        sql.query("select m.user_id, t.lead_id from team_member m join team t on t.id = m.team_id order by t.id")
                .list(row -> leads.putIfAbsent(row.id("user_id"), row.id("lead_id")));
        return leads;
    }

    /** Users for whom the given user stands in at this moment. */
    public List<Long> absenteesOf(long user) {
        List<Long> away = sql.query("""
                select distinct a.user_id from absence a join app_user u on u.id = a.user_id
                where (?::timestamptz at time zone u.time_zone)::date between a.first_day and a.last_day
                """, clock.instant()).list(row -> row.id("user_id"));
        if (away.isEmpty()) {
            return List.of();
        }
        StandIns standIns = now();
        return away.stream().filter(absent -> standIns.actingFor(org.spoc.ownership.Owner.user(absent)) == user).toList();
    }
}
