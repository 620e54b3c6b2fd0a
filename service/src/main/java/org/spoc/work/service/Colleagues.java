package org.spoc.work.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.ownership.service.Presence;
import org.spoc.shared.service.Sql;
import org.spoc.user.service.Identity;

/** Who of the teams is away today, and for whom one stands in oneself. */
@ApplicationScoped
class Colleagues {

    private record Absent(long id, String name, LocalDate until, boolean mate) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Presence presence;

    /** Those whom one stands in for come first. */
    List<AwayToday> away(Identity me) {
        List<Absent> absent = absent(me);
        StandIns standIns = presence.now();
        Map<Long, Long> acting = new HashMap<>();
        absent.forEach(each -> acting.put(each.id(), standIns.actingFor(Owner.user(each.id()))));
        List<Absent> known = absent.stream().filter(each -> each.mate() || acting.get(each.id()) == me.id())
                .filter(each -> each.id() != me.id()).toList();
        Map<Long, String> names = names(known.stream().map(each -> acting.get(each.id())).toArray(Long[]::new));
        return known.stream().map(each -> {
            long standIn = acting.get(each.id());
            boolean present = standIns.absenceOf(standIn).isEmpty();
            return new AwayToday(each.id(), each.name(), each.until(), present ? names.get(standIn) : null, standIn == me.id());
        }).sorted(Comparator.comparing((AwayToday each) -> !each.standsInMyself()).thenComparing(AwayToday::name)).toList();
    }

    private List<Absent> absent(Identity me) {
        return sql.query("""
                select u.id, u.name, a.last_day, exists (select from team_member m where m.user_id = u.id and m.team_id = any (?)) as mate
                from absence a join app_user u on u.id = a.user_id
                where u.active and (?::timestamptz at time zone u.time_zone)::date between a.first_day and a.last_day
                """, me.teams().toArray(Long[]::new), clock.instant())
                .list(row -> new Absent(row.id("id"), row.text("name"), row.date("last_day"), row.flag("mate")));
    }

    private Map<Long, String> names(Long[] ids) {
        var names = new HashMap<Long, String>();
        sql.query("select id, name from app_user where id = any (?)", (Object) ids)
                .list(row -> names.put(row.id("id"), row.text("name")));
        return names;
    }
}
