package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spoc.ownership.StandIns;
import org.spoc.shared.service.Sql;
import org.spoc.user.service.AbsenceRow;
import org.spoc.user.service.Absences;
import org.spoc.user.service.Caller;

/**
 * Who is away when, with who really stands in: deputies who are away themselves are followed to the one who is in. An
 * absence that is going on is judged by today, one ahead by its first day.
 */
@Stateless
public class AbsenceCalendar {

    /**
     * An absence and who stands in.
     *
     * @param chain names of those who are asked one after the other, without the absent one; empty when nobody can be asked
     * @param acting user id of who stands in; null when nobody in the chain is in
     */
    public record Line(AbsenceRow absence, List<String> chain, Long acting) implements Serializable {

        /** Name of who stands in; null when nobody in the chain is in. */
        public String actingName() {
            return acting == null ? null : chain.get(chain.size() - 1);
        }
    }

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;
    @Inject
    private Absences absences;
    @Inject
    private Presence presence;

    /** @param team id of a team; null for everybody */
    public List<Line> between(LocalDate first, LocalDate last, Long team) {
        return lines(absences.between(first, last, null, team, null, Absences.MOST));
    }

    /** The absences of a user from today on, the next one first. */
    public List<Line> ahead(long user, int limit) {
        return lines(absences.between(today(), today().plusYears(5), user, null, null, limit));
    }

    /** Those for whom the caller stands in today, directly or because others are away as well. */
    public List<Line> mine() {
        return lines(absences.between(today(), today())).stream().filter(line -> line.acting() != null && line.acting() == caller.id()).toList();
    }

    /** Who would stand in on the first day if this were entered. */
    public Line preview(long user, LocalDate firstDay, LocalDate lastDay, Long deputy) {
        String name = names(List.of(user)).getOrDefault(user, "");
        return lines(List.of(new AbsenceRow(0, 0, user, name, firstDay, lastDay, deputy, null, null, false))).get(0);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(caller.identity().timeZone()));
    }

    private List<Line> lines(List<AbsenceRow> rows) {
        LocalDate today = today();
        Map<LocalDate, List<AbsenceRow>> byDay = rows.stream().collect(Collectors.groupingBy(row -> dayOf(row, today)));
        var chains = new HashMap<AbsenceRow, List<Long>>();
        var in = new HashMap<AbsenceRow, Boolean>();
        presence.onDays(byDay.keySet()).forEach((day, others) -> byDay.get(day).forEach(row -> {
            StandIns standIns = presence.with(others, row.user(), row.lastDay(), row.deputy());
            List<Long> chain = standIns.chain(row.user());
            chains.put(row, chain.subList(1, chain.size()));
            in.put(row, standIns.absenceOf(chain.get(chain.size() - 1)).isEmpty());
        }));
        Map<Long, String> names = names(chains.values().stream().flatMap(List::stream).distinct().toList());
        return rows.stream().map(row -> line(row, chains.get(row), in.get(row), names)).toList();
    }

    private static Line line(AbsenceRow row, List<Long> chain, boolean in, Map<Long, String> names) {
        return new Line(row, chain.stream().map(names::get).toList(), in && !chain.isEmpty() ? chain.get(chain.size() - 1) : null);
    }

    private static LocalDate dayOf(AbsenceRow row, LocalDate today) {
        return row.includes(today) ? today : row.firstDay();
    }

    private Map<Long, String> names(List<Long> users) {
        var found = new HashMap<Long, String>();
        if (!users.isEmpty()) {
            sql.query("select id, name from app_user where id = any (?)", (Object) users.toArray(Long[]::new))
                    .list(row -> found.put(row.id("id"), row.text("name")));
        }
        return found;
    }
}
