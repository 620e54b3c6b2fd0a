package org.spoc.lifecycle.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.BoardFilter;
import org.spoc.lifecycle.service.BoardPlace;
import org.spoc.ownership.Owner;
import org.spoc.shared.web.Asked;

/**
 * What an address asks of the board, as in {@code ?owner=me&stuck=true&stage=LEAD}. Whatever it says that the board does
 * not know is dropped, so that an address always shows what its page says.
 *
 * @param owner {@code me}, {@code USER:12} or {@code TEAM:3}; null for everybody
 * @param team id of a team whose members count as well; null for all
 * @param stage the column that phones show, and that is unfolded elsewhere
 * @param only the one column asked for, by the page itself; null for all
 * @param after where to read on in that column; null for its beginning
 * @param size so many cards of a column
 */
public record BoardQuery(String owner, String team, String source, boolean stuck, Stage stage, Stage only, BoardPlace after, int size) {

    private static final String ME = "me";
    static final int SIZE = 20;
    private static final int MOST = 200;

    static BoardQuery of(Asked asked) {
        Stage stage = asked.constant("stage", Stage.class);
        Integer size = asked.value("size", BoardQuery::size);
        return new BoardQuery(asked.matching("owner", ME + "|(USER|TEAM):\\d{1,18}"), asked.matching("team", "\\d{1,18}"), asked.text("source"),
                "true".equals(asked.matching("stuck", "true|false")), stage == null ? Stage.SUSPECT : stage, asked.constant("only", Stage.class),
                asked.value("after", BoardQuery::place), size == null ? SIZE : size);
    }

    private static Integer size(String number) {
        return number.matches("[1-9]\\d{0,2}") ? Integer.valueOf(Math.min(MOST, Math.max(SIZE, Integer.parseInt(number)))) : null;
    }

    /** The place as it stands in an address. */
    static String text(BoardPlace place) {
        return place == null ? null : place.since() + "_" + place.id();
    }

    private static BoardPlace place(String text) {
        String[] parts = text.split("_");
        return parts.length == 2 && parts[1].matches("\\d{1,18}") ? new BoardPlace(Instant.parse(parts[0]), Long.parseLong(parts[1])) : null;
    }

    /** @param me id of the user who is looking */
    BoardFilter filter(long me) {
        Owner of = owner == null ? null : owner.equals(ME) ? Owner.user(me) : Owner.parse(owner);
        return new BoardFilter(of, team == null ? null : Long.valueOf(team), source, stuck);
    }

    /** Whether anything narrows the board. */
    public boolean narrowed() {
        return owner != null || team != null || source != null || stuck;
    }

    /** The filters, for an address. */
    public String address() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("owner", owner);
        given.put("team", team);
        given.put("source", source);
        given.put("stuck", stuck ? "true" : null);
        return given.entrySet().stream().filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
