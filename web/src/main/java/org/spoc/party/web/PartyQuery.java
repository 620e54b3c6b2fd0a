package org.spoc.party.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyKind;
import org.spoc.party.service.LastWord;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartyList;
import org.spoc.party.service.PartyOrder;
import org.spoc.party.service.PartySort;
import org.spoc.party.service.Period;
import org.spoc.shared.web.Asked;

/**
 * What an address asks of the list of parties, as in {@code ?stage=LEAD&owner=me&sort=STAGE,-CHANGED&page=2}. Whatever
 * it says that the list does not know is dropped and told, so that an address always shows what its page says.
 *
 * @param conditions by name, in a fixed order: {@code owner} is {@code me}, {@code USER:12} or {@code TEAM:3}; days are
 *     written as in {@code 2026-03-12}
 * @param view id of the saved view that the visitor came by; 0 for none
 * @param page from 1 on
 */
public record PartyQuery(Map<String, String> conditions, PartyOrder order, List<PartyColumn> columns, long view, int page) {

    /** The owner who is looking. */
    static final String ME = "me";
    /** Rows of a page. */
    public static final int SIZE = 50;
    private static final int LAST_PAGE = PartyList.COUNTED_UP_TO / SIZE;

    private static final List<String> SORTS = List.of("sort", "sort1", "sort2", "sort3", "sort4", "sort5");
    private static final Map<String, Predicate<String>> KNOWN = known();

    /** Filters that the page keeps in sight; the others are folded. */
    private static final Set<String> IN_SIGHT = Set.of("text", "stage", "owner");

    private static Map<String, Predicate<String>> known() {
        Map<String, Predicate<String>> known = new LinkedHashMap<>();
        known.put("text", text -> true);
        known.put("stage", name -> isOneOf(Stage.values(), name));
        known.put("since", PartyQuery::isDay);
        known.put("owner", owner -> owner.equals(ME) || owner.matches("(USER|TEAM):\\d{1,18}"));
        known.put("team", id -> id.matches("\\d{1,18}"));
        known.put("kind", name -> isOneOf(PartyKind.values(), name));
        known.put("country", code -> code.matches("[A-Z]{2}"));
        known.put("source", text -> true);
        known.put("tag", text -> true);
        known.put("hasEmail", PartyQuery::isYesOrNo);
        known.put("hasPhone", PartyQuery::isYesOrNo);
        known.put("consent", word -> word.matches("(EMAIL|CALL|POST):(yes|no)"));
        Stream.of("createdFrom", "createdTo", "changedFrom", "changedTo").forEach(name -> known.put(name, PartyQuery::isDay));
        return known;
    }

    public static PartyQuery of(Asked asked) {
        Map<String, String> conditions = new LinkedHashMap<>();
        KNOWN.forEach((name, fits) -> {
            String value = asked.value(name, text -> fits.test(text) ? text : null);
            if (value != null) {
                conditions.put(name, value);
            }
        });
        Long view = asked.id("view");
        return new PartyQuery(conditions, order(asked), columns(asked), view == null ? 0 : view, Math.min(asked.page(), LAST_PAGE));
    }

    /** What stands behind the question mark of an address, as a saved view keeps it. */
    public static PartyQuery read(String asked) {
        Map<String, String> parameters = Arrays.stream(asked.replaceFirst("^\\?", "").split("&")).map(each -> each.split("=", 2))
                .filter(each -> each.length == 2).collect(Collectors.toMap(each -> each[0],
                        each -> java.net.URLDecoder.decode(each[1], StandardCharsets.UTF_8), (one, other) -> one));
        return of(Asked.of(parameters::get));
    }

    /** One key, several with commas, or each in a field of its own. */
    private static PartyOrder order(Asked asked) {
        List<String> given = SORTS.stream().filter(name -> asked.text(name) != null).toList();
        String all = given.stream().map(asked::text).collect(Collectors.joining(","));
        PartyOrder order = PartyOrder.parse(all);
        given.stream().filter(name -> !Arrays.stream(asked.text(name).split(",")).allMatch(PartyQuery::isKey)).forEach(asked::misunderstand);
        return order;
    }

    private static List<PartyColumn> columns(Asked asked) {
        String names = asked.text("columns");
        if (names != null && !Arrays.stream(names.split(",")).allMatch(name -> isOneOf(PartyColumn.values(), name))) {
            asked.misunderstand("columns");
        }
        return PartyColumn.parse(names);
    }

    private static boolean isOneOf(Enum<?>[] constants, String name) {
        return Arrays.stream(constants).anyMatch(each -> each.name().equals(name));
    }

    private static boolean isKey(String word) {
        return isOneOf(PartySort.values(), word.strip().replaceFirst("^-", ""));
    }

    private static boolean isYesOrNo(String word) {
        return word.equals("yes") || word.equals("no");
    }

    private static boolean isDay(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    /**
     * @param me id of the user who is looking
     * @param zone in which the days of the visitor begin and end
     */
    public PartyFilter filter(long me, ZoneId zone) {
        return new PartyFilter(get("text"), constant("kind", PartyKind::valueOf), constant("stage", Stage::valueOf),
                start("since", 0, zone), constant("owner", named -> named.equals(ME) ? Owner.user(me) : Owner.parse(named)),
                constant("team", Long::valueOf), get("country"), get("source"), get("tag"), constant("hasEmail", "yes"::equals),
                constant("hasPhone", "yes"::equals), constant("consent", PartyQuery::word),
                new Period(start("createdFrom", 0, zone), start("createdTo", 1, zone)),
                new Period(start("changedFrom", 0, zone), start("changedTo", 1, zone)));
    }

    private static LastWord word(String text) {
        String[] parts = text.split(":");
        return new LastWord(ConsentChannel.valueOf(parts[0]), parts[1].equals("yes"));
    }

    private <T> T constant(String name, Function<String, T> meaning) {
        return get(name) == null ? null : meaning.apply(get(name));
    }

    private Instant start(String name, int daysLater, ZoneId zone) {
        return constant(name, day -> LocalDate.parse(day).plusDays(daysLater).atStartOfDay(zone).toInstant());
    }

    String get(String name) {
        return conditions.get(name);
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return !conditions.isEmpty();
    }

    /** Whether one of the filters is set that the page keeps folded. */
    public boolean folded() {
        return !IN_SIGHT.containsAll(conditions.keySet());
    }

    /** How the order stands in an address; null when it is the usual one. */
    public String sort() {
        return order.equals(PartyOrder.BY_NAME) ? null : order.toString();
    }

    /** How the columns stand in an address; null when they are the usual ones. */
    public String shown() {
        return PartyColumn.text(columns);
    }

    /** The list as a saved view keeps it: filter, order and columns. */
    public String asked() {
        return address(conditions, order, null, 1);
    }

    /** The same parties in the usual order and columns. */
    public String plain() {
        return new PartyQuery(conditions, PartyOrder.BY_NAME, PartyColumn.USUAL, view, 1).at(1);
    }

    /** The list as {@link #asked}, with a parameter for another address. */
    public String with(String parameter) {
        return asked() + (asked().isEmpty() ? "?" : "&") + parameter;
    }

    /** The list in this order from its start; the other way round when it already has this order. */
    String sortedBy(PartySort wanted) {
        return address(conditions, order.by(wanted), view, 1);
    }

    /** The list ordered by this as well, after what it is ordered by. */
    String alsoBy(PartySort wanted) {
        return address(conditions, order.andBy(wanted), view, 1);
    }

    /** Another page of the same list. */
    String at(int wanted) {
        return address(conditions, order, view, wanted);
    }

    /** The list without one of its conditions. */
    String without(String condition) {
        Map<String, String> rest = new LinkedHashMap<>(conditions);
        rest.remove(condition);
        return address(rest, order, view, 1);
    }

    private String address(Map<String, String> narrowing, PartyOrder by, Long from, int wanted) {
        Map<String, String> given = new LinkedHashMap<>(narrowing);
        given.put("sort", by.equals(PartyOrder.BY_NAME) ? null : by.toString());
        given.put("columns", shown());
        given.put("view", from == null || from == 0 ? null : from.toString());
        given.put("page", wanted == 1 ? null : Integer.toString(wanted));
        given.values().removeIf(Objects::isNull);
        return given.isEmpty() ? "" : given.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":"))
                .collect(Collectors.joining("&", "?", ""));
    }
}
