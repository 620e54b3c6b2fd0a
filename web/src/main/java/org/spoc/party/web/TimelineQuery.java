package org.spoc.party.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.interaction.Interaction;
import org.spoc.party.service.TimelineFilter;
import org.spoc.party.service.TimelineRow.What;

/**
 * What an address asks of a timeline, as in {@code ?id=12&show=CALL&direction=IN&from=2026-01-01}. Whatever it says that
 * the timeline does not know is dropped.
 *
 * @param show name of a kind of events, or of a type of interactions; null for everything
 * @param direction IN or OUT; null for both
 */
record TimelineQuery(String show, String direction, LocalDate from, LocalDate until, String text) {

    static TimelineQuery of(UnaryOperator<String> parameter) {
        UnaryOperator<String> given = name -> Optional.ofNullable(parameter.apply(name)).map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= 200).orElse(null);
        return new TimelineQuery(known(given.apply("show"), What.values(), Interaction.Type.values()),
                known(given.apply("direction"), Interaction.Direction.values()), day(given.apply("from")), day(given.apply("until")),
                given.apply("text"));
    }

    private static String known(String name, Enum<?>[]... constants) {
        return Stream.of(constants).flatMap(Arrays::stream).map(Enum::name).filter(each -> each.equals(name)).findFirst().orElse(null);
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    TimelineFilter filter(ZoneId zone) {
        boolean what = known(show, What.values()) != null;
        return new TimelineFilter(what ? What.valueOf(show) : null, what || show == null ? null : Interaction.Type.valueOf(show),
                direction == null ? null : Interaction.Direction.valueOf(direction), from, until, text, zone);
    }

    boolean narrowed() {
        return show != null || direction != null || from != null || until != null || text != null;
    }

    /** Address of the page of a party with this timeline on it. */
    String address(long party) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("id", party);
        given.put("show", show);
        given.put("direction", direction);
        given.put("from", from);
        given.put("until", until);
        given.put("text", text);
        return "party.xhtml?" + given.entrySet().stream().filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
