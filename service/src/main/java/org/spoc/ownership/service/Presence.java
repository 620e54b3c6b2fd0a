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
        return at(clock.instant());
    }

    public StandIns at(Instant instant) {
        return new StandIns(away(instant), leadsOfTeams(), leadsOfUsers());
    }

    private Map<Long, Away> away(Instant instant) {
        var away = new HashMap<Long, Away>();
        sql.query("""
                select a.user_id, a.last_day, a.deputy_id from absence a join app_user u on u.id = a.user_id
                where (?::timestamptz at time zone u.time_zone)::date between a.first_day and a.last_day
                union all
                select u.id, 'infinity'::date, null from app_user u where not u.active
                """, instant).list(row -> away.putIfAbsent(row.id("user_id"), new Away(row.date("last_day"), row.id("deputy_id"))));
        return away;
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
