package org.spoc.lifecycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spoc.deal.Opportunity;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.service.Registration;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.testing.InCompany;

class BoardIT extends InCompany {

    @Inject
    private Board board;

    @Test
    void showsTheLatestFirstAndReadsOnWithoutGap() {
        var office = office(1);
        var parties = List.of(partyOf(office.ann()), partyOf(office.ann()), partyOf(office.ann()), partyOf(office.ann()), partyOf(office.ann()));

        var shown = new ArrayList<Long>();
        BoardPlace after = null;
        do {
            BoardPlace from = after;
            BoardColumn column = as(office.ann(), () -> board.column(BoardFilter.ALL, Stage.SUSPECT, from, 2));
            column.cards().forEach(card -> shown.add(0, card.id()));
            after = column.next();
        } while (after != null);

        assertThat(shown).containsExactlyElementsOf(parties);
    }

    @Test
    void neverAddsCurrencies() {
        var office = office(1);
        long party = partyOf(office.ann());
        opens(office.ann(), party, 100, "EUR");
        opens(office.ann(), party, 250, "EUR");
        opens(office.ann(), party, 70, "USD");
        long won = opens(office.ann(), partyOf(office.ann()), 9_000, "EUR");
        does(office.ann(), () -> opportunities.close(won, null, Opportunity.State.LOST, "too dear"));

        var column = as(office.ann(), () -> board.column(BoardFilter.ALL, Stage.SUSPECT, null, 10));

        assertThat(column.sums()).extracting(sum -> sum.amount().intValueExact() + " " + sum.currency()).containsExactly("350 EUR", "70 USD");
    }

    @Test
    void showsOnlyWhatTheCallerSeesAndCountsTheSame() {
        var office = office(2);
        var other = office(1);
        long anns = partyOf(office.ann());
        long bens = partyOf(office.ben());
        partyOf(other.ann());

        var column = as(office.ann(), () -> board.column(BoardFilter.ALL, Stage.SUSPECT, null, 10));

        assertThat(column.cards()).extracting(BoardCard::id).containsExactly(bens, anns);
        assertThat(column.count()).isEqualTo(2);
        assertThat(column.cards()).extracting(BoardCard::movable).containsExactly(false, true);
    }

    @Test
    void saysWhatEachCardLacksAsThePartyPageDoes() {
        var office = office(1);
        long party = partyOf(office.ann());

        var card = onlyCard(office.ann(), Stage.SUSPECT);

        assertThat(card.ahead()).isEqualTo(as(office.ann(), () -> transitions.moves(party)).get(0));
        assertThat(card.ahead().missing().get(0).criterion()).isEqualTo(Criterion.SHOWED_INTEREST);
    }

    @Test
    void knowsWhoIsStuckAndShowsOnlyThem() {
        var office = office(1);
        long old = migrated(office.ann(), Stage.LEAD, 40);
        migrated(office.ann(), Stage.LEAD, 20);
        migrated(office.ann(), Stage.CUSTOMER, 400);

        var columns = as(office.ann(), () -> board.columns(new BoardFilter(null, null, null, true), EnumSet.allOf(Stage.class), 10));

        assertThat(columns).filteredOn(column -> column.count() > 0).singleElement().satisfies(column -> {
            assertThat(column.stage()).isEqualTo(Stage.LEAD);
            assertThat(column.cards()).singleElement().satisfies(card -> {
                assertThat(card.id()).isEqualTo(old);
                assertThat(card.stuck()).isTrue();
                assertThat(card.days()).isEqualTo(40);
            });
        });
    }

    @Test
    void showsPartiesOfATeamAndItsMembers() {
        var office = office(2);
        long outsider = user(office.unit(), null, org.spoc.user.Role.CONTACT);
        partyOf(outsider);
        long bens = partyOf(office.ben());
        long teams = as(admin(), () -> register.register(Registration.of(person(), Owner.team(office.team()))));

        var column = as(admin(), () -> board.column(new BoardFilter(null, office.team(), null, false), Stage.SUSPECT, null, 10));

        assertThat(column.cards()).extracting(BoardCard::id).containsExactly(teams, bens);
        assertThat(column.count()).isEqualTo(2);
    }

    @Test
    void readsNoCardsOfColumnsThatAreFolded() {
        var office = office(1);
        partyOf(office.ann());

        var columns = as(office.ann(), () -> board.columns(BoardFilter.ALL, Set.of(Stage.LEAD), 10));

        assertThat(columns).extracting(BoardColumn::stage).containsExactly(Stage.values());
        assertThat(columns.get(0).count()).isEqualTo(1);
        assertThat(columns.get(0).cards()).isNull();
        assertThat(columns.get(1).cards()).isEmpty();
    }

    @Test
    void movesACardThatStandsWhereItWasSeenWhateverElseChanged() {
        var office = office(1);
        long party = partyOf(office.ann());
        int seen = onlyCard(office.ann(), Stage.SUSPECT).seq();
        qualifies(office.ann(), party);

        var entered = as(office.ann(), () -> transitions.moveFrom(party, seen, Stage.PROSPECT, null));

        assertThat(entered).containsExactly(Stage.LEAD, Stage.PROSPECT);
    }

    @Test
    void overwritesNobodyWhoMovedItFirst() {
        var office = office(1);
        long party = partyOf(office.ann());
        int seen = onlyCard(office.ann(), Stage.SUSPECT).seq();
        does(office.ann(), () -> transitions.move(party, null, Stage.DISQUALIFIED, "closed down"));
        String before = stored(party);

        var refusal = refusal(admin(), () -> transitions.moveFrom(party, seen, Stage.DISQUALIFIED, "twice"));

        assertThat(refusal).isInstanceOf(ChangedMeanwhile.class);
        assertThat(stored(party)).isEqualTo(before);
    }

    private BoardCard onlyCard(long user, Stage stage) {
        return as(user, () -> board.column(BoardFilter.ALL, stage, null, 10)).cards().get(0);
    }

    private long opens(long owner, long party, int amount, String currency) {
        return as(owner, () -> opportunities.open(party,
                new Opportunity.Details("Forklifts", "twelve", BigDecimal.valueOf(amount), currency, today().plusDays(30))));
    }

    private long migrated(long owner, Stage stage, int daysAgo) {
        return as(admin(), () -> register.register(new Registration(person(), Owner.user(owner), Map.of(), null, null, null, stage,
                Instant.now().minus(Duration.ofDays(daysAgo)).minusSeconds(60))));
    }
}
