package org.spoc.party.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.interaction.Interaction;
import org.spoc.party.service.TimelineFilter;
import org.spoc.party.service.TimelineRow.What;
import org.spoc.shared.web.Asked;

/**
 * What an address asks of a timeline, as in {@code ?id=12&show=CALL&direction=IN&from=2026-01-01}. Whatever it says that
 * the timeline does not know is dropped.
 *
 * @param show name of a kind of events, or of a type of interactions; null for everything
 * @param direction IN or OUT; null for both
 */
record TimelineQuery(String show, String direction, LocalDate from, LocalDate until, String text) {

    static TimelineQuery of(Asked asked) {
        return new TimelineQuery(asked.value("show", name -> known(name, What.values(), Interaction.Type.values())),
                asked.value("direction", name -> known(name, Interaction.Direction.values())), asked.day("from"), asked.day("until"),
                asked.text("text"));
    }

    private static String known(String name, Enum<?>[]... constants) {
        return Stream.of(constants).flatMap(Arrays::stream).map(Enum::name).filter(each -> each.equals(name)).findFirst().orElse(null);
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
