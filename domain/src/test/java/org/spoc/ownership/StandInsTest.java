package org.spoc.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.ownership.StandIns.Away;

class StandInsTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");
    private static final long ANN = 1;
    private static final long BEN = 2;
    private static final long CEM = 3;
    private static final long LEAD = 90;
    private static final long TEAM = 7;

    private final Map<Long, Away> away = new HashMap<>();
    private final Map<Long, Long> leadOfUser = new HashMap<>();

    @Test
    void anOwnerWhoIsInActs() {
        assertThat(actingFor(ANN)).isEqualTo(ANN);
    }

    @Test
    void theDeputyActsForAnAbsentOwner() {
        isAway(ANN, BEN);

        assertThat(actingFor(ANN)).isEqualTo(BEN);
    }

    @Test
    void theDeputyOfTheDeputyActsWhenBothAreAway() {
        isAway(ANN, BEN);
        isAway(BEN, CEM);

        assertThat(actingFor(ANN)).isEqualTo(CEM);
    }

    @Test
    void theWayNamesEverybodyWhoIsAskedAndWhyItGoesOn() {
        isAway(ANN, BEN);
        isAway(BEN, ANN);
        leadOfUser.put(ANN, LEAD);

        var way = new StandIns(away, Map.of(TEAM, LEAD), leadOfUser).way(Owner.user(ANN));

        assertThat(way).extracting(StandIns.Step::user).containsExactly(ANN, BEN, LEAD);
        assertThat(way).extracting(StandIns.Step::askedAs)
                .containsExactly(StandIns.AskedAs.OWNER, StandIns.AskedAs.DEPUTY, StandIns.AskedAs.LEAD_OF_OWNER);
        assertThat(way).extracting(step -> step.away() == null).containsExactly(false, false, true);
    }

    @Test
    void theWayOfATeamBeginsWithItsLead() {
        var way = new StandIns(away, Map.of(TEAM, LEAD), leadOfUser).way(Owner.team(TEAM));

        assertThat(way).containsExactly(new StandIns.Step(LEAD, StandIns.AskedAs.LEAD_OF_TEAM, null));
    }

    @Test
    void aChainOfTenIsFollowed() {
        chain(10);

        assertThat(actingFor(100)).isEqualTo(110);
    }

    @Test
    void aChainOfElevenIsNot() {
        chain(11);

        assertThat(actingFor(100)).isEqualTo(100);
    }

    @Test
    void aChainOfElevenFallsToTheLead() {
        chain(11);
        leadOfUser.put(100L, LEAD);

        assertThat(actingFor(100)).isEqualTo(LEAD);
    }

    @Test
    void aLoopEndsAtTheLead() {
        isAway(ANN, BEN);
        isAway(BEN, CEM);
        isAway(CEM, ANN);
        leadOfUser.put(ANN, LEAD);

        assertThat(actingFor(ANN)).isEqualTo(LEAD);
    }

    @Test
    void theLeadActsWhenNobodyWasNamed() {
        isAway(ANN, null);
        leadOfUser.put(ANN, LEAD);

        assertThat(actingFor(ANN)).isEqualTo(LEAD);
    }

    @Test
    void theDeputyOfTheLeadActsWhenTheLeadIsAwayToo() {
        isAway(ANN, null);
        isAway(LEAD, CEM);
        leadOfUser.put(ANN, LEAD);

        assertThat(actingFor(ANN)).isEqualTo(CEM);
    }

    @Test
    void itIsStillTheOwnerWhenNobodyIsIn() {
        isAway(ANN, BEN);
        isAway(BEN, null);
        isAway(LEAD, null);
        leadOfUser.put(ANN, LEAD);

        assertThat(actingFor(ANN)).isEqualTo(ANN);
        assertThat(standIns().absenceOf(ANN)).isPresent();
    }

    @Test
    void aColleagueActsForATeamWhoseLeadIsAwayWithoutADeputy() {
        isAway(LEAD, null);
        isAway(ANN, null);
        leadOfUser.put(ANN, LEAD);
        leadOfUser.put(CEM, LEAD);

        assertThat(standIns().actingFor(Owner.team(TEAM))).isEqualTo(CEM);
        assertThat(actingFor(ANN)).isEqualTo(CEM);
    }

    @Test
    void aLeadIsNotTheirOwnStandIn() {
        isAway(LEAD, null);
        leadOfUser.put(LEAD, LEAD);

        assertThat(actingFor(LEAD)).isEqualTo(LEAD);
    }

    @Test
    void theLeadActsForATeam() {
        assertThat(standIns().actingFor(Owner.team(TEAM))).isEqualTo(LEAD);
    }

    @Test
    void theDeputyOfTheLeadActsForATeamWhoseLeadIsAway() {
        isAway(LEAD, BEN);

        assertThat(standIns().actingFor(Owner.team(TEAM))).isEqualTo(BEN);
    }

    @Test
    void knowsUntilWhenSomebodyIsAway() {
        isAway(ANN, BEN);

        assertThat(standIns().absenceOf(ANN)).contains(new Away(FRIDAY, BEN));
        assertThat(standIns().absenceOf(BEN)).isEmpty();
    }

    @Test
    void theChainNamesEverybodyWhoIsAsked() {
        isAway(ANN, BEN);
        isAway(BEN, CEM);

        assertThat(standIns().chain(ANN)).containsExactly(ANN, BEN, CEM);
    }

    @Test
    void theLeadComesLastWhereTheDeputiesEnd() {
        isAway(ANN, BEN);
        isAway(BEN, null);
        leadOfUser.put(ANN, LEAD);

        assertThat(standIns().chain(ANN)).containsExactly(ANN, BEN, LEAD);
    }

    @Test
    void aChainThatNobodyEndsEndsWithSomebodyWhoIsAway() {
        isAway(ANN, BEN);
        isAway(BEN, ANN);

        assertThat(standIns().chain(ANN)).containsExactly(ANN, BEN);
        assertThat(standIns().absenceOf(BEN)).isPresent();
    }

    private long actingFor(long user) {
        return standIns().actingFor(Owner.user(user));
    }

    private StandIns standIns() {
        return new StandIns(away, Map.of(TEAM, LEAD), leadOfUser);
    }

    private void isAway(long user, Long deputy) {
        away.put(user, new Away(FRIDAY, deputy));
    }

    /** 100 is away, and so is every deputy but the last one. */
    private void chain(int links) {
        for (long user = 100; user < 100 + links; user++) {
            isAway(user, user + 1);
        }
    }
}
