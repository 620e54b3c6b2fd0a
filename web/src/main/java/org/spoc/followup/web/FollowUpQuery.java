package org.spoc.followup.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.followup.service.Due;
import org.spoc.followup.service.FollowUpFilter;
import org.spoc.followup.service.FollowUpSort;
import org.spoc.followup.service.Whose;
import org.spoc.shared.web.Asked;

/**
 * What an address asks of the list of follow-ups, as in {@code ?whose=team&due=overdue&sort=-CREATED&page=2}. Whatever it
 * says that the list does not know is dropped.
 *
 * @param sort name of a {@link FollowUpSort}, with a minus for the other way round; null for the usual order
 * @param page from 1 on
 */
record FollowUpQuery(Whose whose, Long team, Due due, Long party, String sort, int page)
        implements Serializable {

    static FollowUpQuery of(Asked asked) {
        Long team = asked.id("team");
        Whose whose = asked.constant("whose", Whose.class, FollowUpQuery::lower);
        Due due = asked.constant("due", Due.class, FollowUpQuery::lower);
        return new FollowUpQuery(team != null ? Whose.TEAM : whose == null ? Whose.MINE : whose, team, due == null ? Due.OPEN : due,
                asked.id("party"), asked.value("sort", FollowUpQuery::sort), asked.page());
    }

    private static String sort(String named) {
        String order = named.replaceFirst("^-", "");
        return Arrays.stream(FollowUpSort.values()).anyMatch(each -> each.name().equals(order)) ? named : null;
    }

    FollowUpFilter filter() {
        return new FollowUpFilter(whose, team, due, party);
    }

    /** What is open has no day on which it was closed. */
    FollowUpSort order() {
        FollowUpSort usual = due == Due.CLOSED ? FollowUpSort.CLOSED : FollowUpSort.DUE;
        return Optional.ofNullable(sort).map(each -> FollowUpSort.valueOf(each.replaceFirst("^-", "")))
                .filter(each -> each != FollowUpSort.CLOSED || due == Due.CLOSED).orElse(usual);
    }

    boolean reversed() {
        return sort != null && sort.startsWith("-") && sort.endsWith(order().name());
    }

    FollowUpQuery whose(Whose wanted) {
        return new FollowUpQuery(wanted, null, due, party, sort, 1);
    }

    FollowUpQuery due(Due wanted) {
        return new FollowUpQuery(whose, team, wanted, party, sort, 1);
    }

    FollowUpQuery ofEveryParty() {
        return new FollowUpQuery(whose, team, due, null, sort, 1);
    }

    /** In this order from the start; the other way round when it already has this order. */
    FollowUpQuery sortedBy(FollowUpSort wanted) {
        return new FollowUpQuery(whose, team, due, party, order() == wanted && !reversed() ? "-" + wanted : wanted.name(), 1);
    }

    FollowUpQuery at(int wanted) {
        return new FollowUpQuery(whose, team, due, party, sort, wanted);
    }

    /** Whether anything beside «what I still have to do» is asked for. */
    boolean narrowed() {
        return party != null || due != Due.OPEN;
    }

    /** What stands behind the address of the page; empty for the list as it usually is. */
    String address() {
        String asked = Stream.of(given("whose", team == null && whose != Whose.MINE ? lower(whose) : null), given("team", team),
                given("due", due == Due.OPEN ? null : lower(due)), given("party", party), given("sort", sort),
                given("page", page == 1 ? null : page)).flatMap(Optional::stream).collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private static Optional<String> given(String name, Object value) {
        return Optional.ofNullable(value).map(each -> name + "=" + each);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
