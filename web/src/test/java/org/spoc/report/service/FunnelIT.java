package org.spoc.report.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spoc.interaction.Interaction;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageHistoryRow;
import org.spoc.ownership.Owner;
import org.spoc.party.service.Registration;
import org.spoc.report.Figure;
import org.spoc.report.Outcome;
import org.spoc.report.Ratio;
import org.spoc.testing.InCompany;

class FunnelIT extends InCompany {

    @Inject
    private Funnel funnel;
    @Inject
    private FunnelParties parties;

    @Test
    void countsWhatTheDefinitionSaysOfManyJourneys() {
        var office = office(1);
        var random = new Random(4);
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            ids.add(journey(office.ann(), random));
        }

        FunnelView view = open(office.ann(), today());

        var histories = ids.stream().map(id -> as(office.ann(), () -> transitions.history(id))).toList();
        for (FunnelStage stage : view.stages()) {
            assertThat(stage.number(Figure.ENTERED)).as(stage.stage() + " entered").isEqualTo(histories.stream().filter(each -> last(each, stage.stage()) >= 0).count());
            for (Figure figure : List.of(Figure.MOVED_ON, Figure.MOVED_BACK, Figure.LEFT_WAY, Figure.STAYED)) {
                assertThat(stage.number(figure)).as(stage.stage() + " " + figure).isEqualTo(histories.stream()
                        .filter(each -> outcome(each, stage.stage()) == figure.outcome().orElseThrow()).count());
            }
        }
        assertThat(view.stages().get(0).number(Figure.MOVED_ON)).isPositive();
    }

    @Test
    void listsExactlyThoseItCounts() {
        var office = office(1);
        var random = new Random(7);
        for (int i = 0; i < 8; i++) {
            journey(office.ann(), random);
        }
        long buyer = partyOf(office.ann());
        qualifies(office.ann(), buyer);
        buys(office.ann(), buyer, today());
        migrated(office.ann(), Stage.LEAD, Instant.now());

        FunnelView view = open(office.ann(), today());

        for (FunnelStage stage : view.stages()) {
            for (Figure figure : Arrays.stream(Figure.values()).filter(Figure::isOfStage).toList()) {
                assertThat(list(office.ann(), stage.stage(), figure)).as(stage.stage() + " " + figure).hasSize((int) stage.number(figure)).doesNotHaveDuplicates();
            }
        }
        assertThat(list(office.ann(), null, Figure.INQUIRED)).hasSize((int) view.conversion().whole());
        assertThat(list(office.ann(), null, Figure.BOUGHT)).containsExactly(buyer);
    }

    @Test
    void takesAMigrationForNoConversion() {
        var office = office(1);
        long customer = migrated(office.ann(), Stage.CUSTOMER, Instant.now());
        does(office.ann(), () -> interactions.record(customer, new Interaction.Details(Interaction.Type.CALL, Interaction.Direction.IN, null, "They called", null)));
        buys(office.ann(), customer, today());

        FunnelView view = open(office.ann(), today());

        assertThat(number(view, Stage.CUSTOMER, Figure.MIGRATED)).isEqualTo(1);
        assertThat(view.stages()).allSatisfy(stage -> assertThat(stage.number(Figure.ENTERED)).isZero());
        assertThat(view.conversion()).isEqualTo(new Ratio(0, 0));
        assertThat(list(office.ann(), Stage.CUSTOMER, Figure.MIGRATED)).containsExactly(customer);
    }

    @Test
    void countsTheMoveThatFollowsAMigrationButNotItsLength() {
        var office = office(1);
        long lead = migrated(office.ann(), Stage.LEAD, Instant.now().minus(Duration.ofDays(100)));
        qualifies(office.ann(), lead);
        does(office.ann(), () -> transitions.move(lead, null, Stage.PROSPECT, null));

        FunnelView view = open(office.ann(), today());

        assertThat(number(view, Stage.PROSPECT, Figure.ENTERED)).isEqualTo(1);
        assertThat(view.stages()).allSatisfy(stage -> assertThat(stage.median()).isNull());
    }

    @Test
    void knowsTheMedianOfTheStaysThatEnded() {
        var office = office(1);
        long returning = migrated(office.ann(), Stage.FORMER, Instant.now().minus(Duration.ofDays(10)));
        does(office.ann(), () -> transitions.move(returning, null, Stage.PROSPECT, "won back"));
        does(office.ann(), () -> transitions.move(returning, null, Stage.LEAD, "cooled down"));

        FunnelStage prospect = open(office.ann(), today()).stages().get(Stage.PROSPECT.ordinal());

        assertThat(prospect.stays()).isEqualTo(1);
        assertThat(prospect.median()).isBetween(Duration.ZERO, Duration.ofMinutes(5));
    }

    @Test
    void takesWhoBoughtOfThoseWhoInquired() {
        var office = office(1);
        long buyer = partyOf(office.ann());
        qualifies(office.ann(), buyer);
        buys(office.ann(), buyer, today());
        qualifies(office.ann(), partyOf(office.ann()));
        long boughtBefore = partyOf(office.ann());
        qualifies(office.ann(), boughtBefore);
        buys(office.ann(), boughtBefore, today().minusDays(3));
        partyOf(office.ann());

        FunnelView view = open(office.ann(), today());

        assertThat(view.conversion()).isEqualTo(new Ratio(1, 3));
        assertThat(open(office.ann(), today().minusDays(1)).conversion()).isEqualTo(new Ratio(0, 0));
    }

    @Test
    void countsNobodyWhomTheCallerDoesNotSee() {
        var office = office(1);
        var other = office(1);
        partyOf(office.ann());
        long hidden = partyOf(other.ann());

        FunnelView view = open(office.ann(), today());

        assertThat(number(view, Stage.SUSPECT, Figure.ENTERED)).isEqualTo(1);
        assertThat(list(office.ann(), Stage.SUSPECT, Figure.ENTERED)).isNotEmpty().doesNotContain(hidden);
    }

    @Test
    void isNarrowedByOwnerTeamSourceAndCountry() {
        var office = office(2);
        partyOf(office.ann());
        partyOf(office.ben());

        assertThat(entered(new FunnelFilter(today(), today(), ZoneOffset.UTC, null, Owner.user(office.ann()), null, null))).isEqualTo(1);
        assertThat(entered(new FunnelFilter(today(), today(), ZoneOffset.UTC, null, null, office.team(), null))).isEqualTo(2);
        assertThat(entered(new FunnelFilter(today(), today(), ZoneOffset.UTC, null, null, office.team(), "FR"))).isEqualTo(2);
        assertThat(entered(new FunnelFilter(today(), today(), ZoneOffset.UTC, null, null, office.team(), "DE"))).isZero();
        assertThat(entered(new FunnelFilter(today(), today(), ZoneOffset.UTC, "no such source", null, office.team(), null))).isZero();
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        var filter = new FunnelFilter(today(), today().minusDays(1), ZoneOffset.UTC, null, null, null, null);

        assertThat(refusal(admin(), () -> funnel.open(filter)).code()).isEqualTo("invalid");
        assertThat(refusal(admin(), () -> parties.page(filter, Stage.LEAD, Figure.ENTERED, 0, 10)).code()).isEqualTo("invalid");
    }

    private FunnelView open(long user, LocalDate day) {
        return as(user, () -> funnel.open(on(day)));
    }

    private static FunnelFilter on(LocalDate day) {
        return new FunnelFilter(day, day, ZoneOffset.UTC, null, null, null, null);
    }

    private long entered(FunnelFilter filter) {
        return number(as(admin(), () -> funnel.open(filter)), Stage.SUSPECT, Figure.ENTERED);
    }

    private List<Long> list(long user, Stage stage, Figure figure) {
        return as(user, () -> parties.page(on(today()), stage, figure, 0, 500)).stream().map(FunnelRow::id).toList();
    }

    private static long number(FunnelView view, Stage stage, Figure figure) {
        return view.stages().get(stage.ordinal()).number(figure);
    }

    private static int last(List<StageHistoryRow> history, Stage stage) {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).stage() == stage) {
                return i;
            }
        }
        return -1;
    }

    private static Outcome outcome(List<StageHistoryRow> history, Stage stage) {
        int last = last(history, stage);
        return last < 0 ? null : Outcome.of(stage, last + 1 < history.size() ? history.get(last + 1).stage() : null);
    }

    /** Some steps on and back, as they happen. */
    private long journey(long owner, Random random) {
        long party = partyOf(owner);
        qualifies(owner, party);
        for (int step = random.nextInt(5); step > 0; step--) {
            List<Stage> reachable = as(owner, () -> transitions.moves(party)).stream()
                    .filter(org.spoc.lifecycle.Move::possible).map(org.spoc.lifecycle.Move::to).toList();
            Stage next = reachable.get(random.nextInt(reachable.size()));
            does(owner, () -> transitions.move(party, null, next, "on the way"));
        }
        return party;
    }

    private long migrated(long owner, Stage stage, Instant at) {
        return as(admin(), () -> register.register(new Registration(person(), Owner.user(owner), Map.of(), null, null, null, stage, at)));
    }
}
