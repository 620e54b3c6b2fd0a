package org.spoc.party.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.PartyKind;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartySort;

/**
 * What an address asks of the list of parties, as in {@code ?stage=LEAD&owner=me&sort=-CHANGED&page=2}. Whatever it
 * says that the list does not know is dropped, so that an address always shows what its page says.
 *
 * @param owner {@code me}, {@code USER:12} or {@code TEAM:3}; null for everybody
 * @param sort name of a {@link PartySort}, with a minus for the other way round
 * @param page from 1 on
 */
public record PartyQuery(String text, String stage, String owner, String kind, String country, String source, String tag,
        String sort, int page) {

    /** The owner who is looking. */
    static final String ME = "me";

    static PartyQuery of(UnaryOperator<String> parameter) {
        UnaryOperator<String> given = name -> Optional.ofNullable(parameter.apply(name)).map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= 200).orElse(null);
        return new PartyQuery(given.apply("text"), constant(Stage.class, given.apply("stage")), owner(given.apply("owner")),
                constant(PartyKind.class, given.apply("kind")), given.apply("country"), given.apply("source"),
                given.apply("tag"), sort(given.apply("sort")), page(given.apply("page")));
    }

    private static <E extends Enum<E>> String constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).filter(each -> each.equals(name)).findFirst().orElse(null);
    }

    private static String owner(String named) {
        return named != null && (named.equals(ME) || named.matches("(USER|TEAM):\\d{1,18}")) ? named : null;
    }

    private static String sort(String named) {
        String order = named == null ? null : constant(PartySort.class, named.replaceFirst("^-", ""));
        return order == null ? PartySort.NAME.name() : named;
    }

    private static int page(String number) {
        return number != null && number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 1;
    }

    /** @param me id of the user who is looking */
    PartyFilter filter(long me) {
        Owner of = owner == null ? null : owner.equals(ME) ? Owner.user(me) : Owner.parse(owner);
        return new PartyFilter(text, kind == null ? null : PartyKind.valueOf(kind), stage == null ? null : Stage.valueOf(stage),
                of, country, source, tag);
    }

    PartySort order() {
        return PartySort.valueOf(sort.replaceFirst("^-", ""));
    }

    boolean reversed() {
        return sort.startsWith("-");
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return !sorted("").isEmpty();
    }

    /** Whether one of the filters is set that the page keeps folded. */
    public boolean folded() {
        return kind != null || country != null || source != null || tag != null;
    }

    /** The same list in this order from its start; the other way round when it already has this order. */
    String sortedBy(PartySort wanted) {
        return sorted(order() == wanted && !reversed() ? "-" + wanted : wanted.name());
    }

    /** Another page of the same list. */
    String at(int wanted) {
        String list = sorted(sort);
        return wanted == 1 ? list : list + (list.isEmpty() ? "?" : "&") + "page=" + wanted;
    }

    private String sorted(String by) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("text", text);
        given.put("stage", stage);
        given.put("owner", owner);
        given.put("kind", kind);
        given.put("country", country);
        given.put("source", source);
        given.put("tag", tag);
        given.put("sort", by.isEmpty() || by.equals(PartySort.NAME.name()) ? null : by);
        String asked = given.entrySet().stream().filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }
}
