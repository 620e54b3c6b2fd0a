package org.spoc.party.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.ownership.Owner;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.shared.Forbidden;
import org.spoc.testing.InCompany;
import org.spoc.user.Role;

class PartyListIT extends InCompany {

    @Inject
    private PartyList list;
    @Inject
    private PartyExport export;

    @Test
    void showsThePartiesOfATeamAndOfItsMembers() {
        var office = office(2);
        long anns = partyOf(office.ann());
        long teams = as(admin(), () -> register.register(Registration.of(person(), Owner.team(office.team()))));
        partyOf(office(1).ann());

        var shown = shown(admin(), with(null, null, office.team(), null, null, null, null), "NAME");

        assertThat(shown).containsExactlyInAnyOrder(anns, teams);
    }

    @Test
    void tellsWhoCanBeReachedHow() {
        var office = office(1);
        long mailed = partyOf(office.ann());
        long bare = registered(office, new PartyDetails(PartyKind.PERSON, "Bare " + name(), null, null, List.of(), List.of("+33142685300"), null,
                null, null, null, null, null, null, null, null, null, null, null, null, null));

        assertThat(shown(office.ann(), with(null, null, null, true, null, null, null), "NAME")).containsExactly(mailed);
        assertThat(shown(office.ann(), with(null, null, null, false, null, null, null), "NAME")).containsExactly(bare);
        assertThat(shown(office.ann(), with(null, null, null, null, true, null, null), "NAME")).containsExactly(bare);
        assertThat(shown(office.ann(), with(null, null, null, null, false, null, null), "NAME")).containsExactly(mailed);
    }

    @Test
    void goesByTheLastWordAboutAChannel() {
        var office = office(1);
        long changedTheirMind = partyOf(office.ann());
        long silent = partyOf(office.ann());
        does(office.ann(), () -> register.consent(changedTheirMind, ConsentChannel.EMAIL, true, "form"));
        does(office.ann(), () -> register.consent(changedTheirMind, ConsentChannel.EMAIL, false, "call"));

        assertThat(shown(office.ann(), with(null, null, null, null, null, new LastWord(ConsentChannel.EMAIL, false), null), "NAME"))
                .containsExactly(changedTheirMind).doesNotContain(silent);
        assertThat(shown(office.ann(), with(null, null, null, null, null, new LastWord(ConsentChannel.EMAIL, true), null), "NAME")).isEmpty();
    }

    @Test
    void findsThoseWhoAreStuckAndThoseWhoCameInAPeriod() {
        var office = office(1);
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        long stuck = as(admin(), () -> register.register(new Registration(person(), Owner.user(office.ann()), Map.of(), null, null, null,
                org.spoc.lifecycle.Stage.LEAD, longAgo)));
        long fresh = partyOf(office.ann());
        Instant before = Instant.parse("2020-02-01T00:00:00Z");

        assertThat(shown(office.ann(), with(null, before, null, null, null, null, null), "NAME")).containsExactly(stuck);
        assertThat(shown(office.ann(), with(null, null, null, null, null, null, new Period(Instant.parse("2021-01-01T00:00:00Z"), null)), "NAME"))
                .contains(fresh);
        assertThat(shown(office.ann(), with(null, null, null, null, null, null, new Period(null, before)), "NAME")).isEmpty();
    }

    @Test
    void ordersBySeveralKeys() {
        var office = office(1);
        long lyonB = registered(office, named("B", "Lyon"));
        long lyonA = registered(office, named("A", "Lyon"));
        long brest = registered(office, named("C", "Brest"));

        assertThat(shown(office.ann(), PartyFilter.ALL, "CITY")).containsExactly(brest, lyonA, lyonB);
        assertThat(shown(office.ann(), PartyFilter.ALL, "-CITY,NAME")).containsExactly(lyonA, lyonB, brest);
        assertThat(shown(office.ann(), PartyFilter.ALL, "KIND,CREATED")).containsExactly(brest, lyonA, lyonB);
    }

    @Test
    void everyOrderHasEveryPartyOnce() {
        var office = office(1);
        var made = List.of(partyOf(office.ann()), organisationOf(office.ann()), partyOf(office.ann()));

        for (PartySort sort : PartySort.values()) {
            assertThat(shown(office.ann(), PartyFilter.ALL, sort.name())).containsExactlyInAnyOrderElementsOf(made);
            assertThat(shown(office.ann(), PartyFilter.ALL, "-" + sort)).containsExactlyInAnyOrderElementsOf(made);
        }
    }

    @Test
    void pagesFollowOneAnotherAndCountTheSame() {
        var office = office(1);
        var made = List.of(partyOf(office.ann()), partyOf(office.ann()), partyOf(office.ann()));

        var first = as(office.ann(), () -> list.look(PartyFilter.ALL, PartyOrder.BY_NAME, 0, 2));
        var second = as(office.ann(), () -> list.look(PartyFilter.ALL, PartyOrder.BY_NAME, 2, 2));
        var beyond = as(office.ann(), () -> list.look(PartyFilter.ALL, PartyOrder.BY_NAME, 50, 50));

        assertThat(first.count()).isEqualTo(3);
        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.count()).isEqualTo(3);
        assertThat(ids(first.rows(), second.rows())).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void twoLettersBeginAWordAndThreeStandAnywhere() {
        var office = office(1);
        long quirk = registered(office, named("Zqorb Quirk", "Nancy"));

        assertThat(shown(office.ann(), text("zq"), "NAME")).containsExactly(quirk);
        assertThat(shown(office.ann(), text("qu na"), "NAME")).containsExactly(quirk);
        assertThat(shown(office.ann(), text("ir"), "NAME")).isEmpty();
        assertThat(shown(office.ann(), text("uir"), "NAME")).containsExactly(quirk);
        assertThat(shown(office.ann(), text(".*"), "NAME")).isEmpty();
        assertThat(shown(office.ann(), text("("), "NAME")).isEmpty();
    }

    @Test
    void offersTheSourcesOfThosePartiesThatAreSeen() {
        var office = office(2);
        String source = "Fair " + name();
        as(office.ben(), () -> register.register(Registration.of(named("D", "Lyon").fromSource(source), Owner.user(office.ben()))));
        String elsewhere = "Secret " + name();
        var other = office(1);
        as(admin(), () -> register.register(Registration.of(named("E", "Lyon").fromSource(elsewhere), Owner.user(other.ann()))));

        assertThat(as(office.ann(), () -> list.sources())).contains(source).doesNotContain(elsewhere);
        assertThat(as(admin(), () -> list.sources())).contains(source, elsewhere).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isExportedAsItIsShownAndNoFurther() {
        var office = office(1);
        long mine = registered(office, named("Mine", "Lyon"));
        partyOf(office(1).ann());
        var exported = new ArrayList<Long>();

        does(office.lead(), () -> export.each(text("mine"), PartyOrder.parse("CITY"), row -> exported.add(row.id())));

        assertThat(exported).containsExactly(mine);
    }

    @Test
    void isNotExportedByWhoeverMayOnlyLook() {
        var office = office(1);
        long reader = user(office.unit(), null, Role.READER);

        assertThat(refusal(office.ann(), () -> export.each(PartyFilter.ALL, PartyOrder.BY_NAME, row -> { }))).isInstanceOf(Forbidden.class);
        assertThat(refusal(reader, () -> export.check())).isInstanceOf(Forbidden.class);
    }

    private List<Long> shown(long user, PartyFilter filter, String order) {
        return ids(as(user, () -> list.look(filter, PartyOrder.parse(order), 0, 500)).rows());
    }

    @SafeVarargs
    private static List<Long> ids(List<PartyRow>... pages) {
        return java.util.Arrays.stream(pages).flatMap(List::stream).map(PartyRow::id).toList();
    }

    private long registered(Office office, PartyDetails details) {
        return as(admin(), () -> register.register(Registration.of(details, Owner.user(office.ann()))));
    }

    private static PartyDetails named(String name, String city) {
        return new PartyDetails(PartyKind.PERSON, name, null, null, List.of(), null, null, "FR", city, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private static PartyFilter text(String words) {
        return new PartyFilter(words, null, null, null, null, null, null);
    }

    private static PartyFilter with(Owner owner, Instant before, Long team, Boolean email, Boolean phone, LastWord consent, Period created) {
        return new PartyFilter(null, null, null, before, owner, team, null, null, null, email, phone, consent, created, null);
    }
}
