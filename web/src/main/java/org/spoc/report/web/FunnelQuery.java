package org.spoc.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.report.Figure;
import org.spoc.report.service.FunnelFilter;
import org.spoc.shared.web.Asked;

/**
 * What an address asks of the funnel, as in {@code ?from=2026-01-01&to=2026-03-31&owner=me}. Whatever it says that the
 * funnel does not know is dropped; without a period it is the last 90 days.
 *
 * @param owner {@code me}, {@code USER:12} or {@code TEAM:3}; null for everybody
 * @param stage the stage of the number whose parties are listed
 * @param figure that number
 * @param page of the list, from 1 on
 */
public record FunnelQuery(LocalDate from, LocalDate to, String source, String owner, String team, String country, Stage stage,
        Figure figure, int page) {

    private static final String ME = "me";
    private static final int YEARS = 100;

    static FunnelQuery of(Asked asked, LocalDate today) {
        LocalDate last = asked.value("to", text -> near(LocalDate.parse(text), today));
        LocalDate first = asked.value("from", text -> near(LocalDate.parse(text), today));
        LocalDate to = last == null ? today : last;
        LocalDate from = first == null ? Period.LAST_90_DAYS.from(to) : first;
        boolean forward = !to.isBefore(from);
        Stage stage = asked.constant("stage", Stage.class);
        Figure figure = asked.constant("figure", Figure.class);
        return new FunnelQuery(forward ? from : to, forward ? to : from, asked.text("source"),
                asked.matching("owner", ME + "|(USER|TEAM):\\d{1,18}"), asked.matching("team", "\\d{1,18}"),
                asked.matching("country", "[A-Z]{2}"), stage == null ? Stage.SUSPECT : stage, figure == null ? Figure.ENTERED : figure, asked.page());
    }

    private static LocalDate near(LocalDate day, LocalDate today) {
        return Math.abs(day.getYear() - today.getYear()) <= YEARS ? day : null;
    }

    /** @param me id of the user who is looking */
    FunnelFilter filter(long me, ZoneId zone) {
        Owner of = owner == null ? null : owner.equals(ME) ? Owner.user(me) : Owner.parse(owner);
        return new FunnelFilter(from, to, zone, source, of, team == null ? null : Long.valueOf(team), country);
    }

    /** The same for another period. */
    String in(LocalDate first, LocalDate last) {
        return address(first, last, Map.of());
    }

    /** The funnel itself, or a file of it. */
    public String address() {
        return in(from, to);
    }

    /** The list behind a number. */
    public String address(Stage of, Figure number) {
        return list(of, number, 1);
    }

    /** Another page of the list. */
    String at(int wanted) {
        return list(stage, figure, wanted);
    }

    private String list(Stage of, Figure number, int wanted) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("stage", number.isOfStage() ? of.name() : null);
        more.put("figure", number.name());
        more.put("page", wanted == 1 ? null : Integer.toString(wanted));
        return address(from, to, more);
    }

    private String address(LocalDate first, LocalDate last, Map<String, String> more) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("from", first.toString());
        given.put("to", last.toString());
        given.put("source", source);
        given.put("owner", owner);
        given.put("team", team);
        given.put("country", country);
        given.putAll(more);
        return given.entrySet().stream().filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
