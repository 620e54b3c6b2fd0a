package org.spoc.ownership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.ownership.StandIns.Away;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/** Who is in and who stands in, at an instant. One short statement, whatever the number of parties asked about. */
@ApplicationScoped
public class Presence {

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    public StandIns now() {
        return knownNow().standIns();
    }

    /** As it was then: whoever was deactivated later was still there. */
    public StandIns at(Instant instant) {
        return known(away(instant).add("""
                union all select 'GONE', h.user_id, 'infinity'::date, null from (
                  select distinct on (user_id) user_id, active from user_activity where from_at <= ? order by user_id, from_at desc) h
                where not h.active
                """, instant)).standIns();
    }

    private Known knownNow() {
        return known(away(clock.instant()).add("union all select 'GONE', u.id, 'infinity'::date, null from app_user u where not u.active"));
    }

    private Sql.Query away(Instant instant) {
        return sql.query("""
                select 'AWAY' as kind, a.user_id as id, a.last_day, a.deputy_id as other from absence a join app_user u on u.id = a.user_id
                where (?::timestamptz at time zone u.time_zone)::date between a.first_day and a.last_day
                """, instant);
    }

    private static Known known(Sql.Query away) {
        var known = new Known(new HashMap<>(), new LinkedHashSet<>(), new HashMap<>(), new HashMap<>());
        away.add("""
                union all select 'TEAM', t.id, null, t.lead_id from team t
                union all (select distinct on (m.user_id) 'USER', m.user_id, null::date, t.lead_id
                  from team_member m join team t on t.id = m.team_id order by m.user_id, t.id)
                """).list(known::take);
        return known;
    }

    /**
     * What the lines of an answer say.
     *
     * @param absent who is away by the calendar; those who have left are not among them
     */
    private record Known(Map<Long, Away> away, Set<Long> absent, Map<Long, Long> leadOfTeam, Map<Long, Long> leadOfUser) {

        boolean take(Row row) {
            long id = row.id("id");
            Long other = row.id("other");
            switch (row.text("kind")) {
                case "TEAM" -> leadOfTeam.put(id, other);
                case "USER" -> leadOfUser.put(id, other);
                case "AWAY" -> {
                    absent.add(id);
                    away.putIfAbsent(id, new Away(row.date("last_day"), other));
                }
                default -> away.putIfAbsent(id, new Away(row.date("last_day"), other));
            }
            return true;
        }

        StandIns standIns() {
            return new StandIns(away, leadOfTeam, leadOfUser);
        }
    }

    /** Who is away on each of these days, by the calendar alone; three statements, however many days. */
    Map<LocalDate, Absent> onDays(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<LocalDate, Map<Long, Away>>();
        days.forEach(day -> found.put(day, new HashMap<>()));
        sql.query("""
                select a.user_id, a.first_day, a.last_day, a.deputy_id from absence a
                where daterange(a.first_day, a.last_day, '[]') && daterange(?, ?, '[]')
                union all
                select u.id, '-infinity'::date, 'infinity'::date, null from app_user u where not u.active
                """, Collections.min(days), Collections.max(days)).list(row -> spread(row, found));
        Map<Long, Long> leadOfTeam = leadsOfTeams();
        Map<Long, Long> leadOfUser = leadsOfUsers();
        var all = new HashMap<LocalDate, Absent>();
        found.forEach((day, away) -> all.put(day, new Absent(away, leadOfTeam, leadOfUser)));
        return all;
    }

    private static boolean spread(Row row, Map<LocalDate, Map<Long, Away>> found) {
        LocalDate first = row.date("first_day");
        LocalDate last = row.date("last_day");
        var absence = new Away(last, row.id("deputy_id"));
        found.forEach((day, away) -> {
            if (!day.isBefore(first) && !day.isAfter(last)) {
                away.putIfAbsent(row.id("user_id"), absence);
            }
        });
        return true;
    }

    /** Who is away on one day. */
    record Absent(Map<Long, Away> away, Map<Long, Long> leadOfTeam, Map<Long, Long> leadOfUser) {
    }

    /** The same day with one more, or another, absence. */
    StandIns with(Absent day, long user, LocalDate until, Long deputy) {
        var away = new HashMap<>(day.away());
        away.put(user, new Away(until, deputy));
        return new StandIns(away, day.leadOfTeam(), day.leadOfUser());
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
        Known known = knownNow();
        StandIns standIns = known.standIns();
        return known.absent().stream().filter(absent -> standIns.actingFor(Owner.user(absent)) == user).toList();
    }
}
