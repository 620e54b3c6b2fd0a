package org.spoc.lifecycle.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.spoc.deal.Opportunity;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.ConsentChannel;
import org.spoc.party.service.Registration;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.testing.InCompany;
import org.spoc.user.Role;

class StageTransitionsIT extends InCompany {

    @Inject
    private InactivityClock clock;

    @Test
    void storesARefusedAttemptWithWhatWasMissingAndChangesNothing() {
        var office = office(1);
        long party = partyOf(office.ann());
        String before = stored(party);

        var refusal = refusal(office.ann(), () -> transitions.move(party, null, Stage.PROSPECT, "sounds good"));

        assertThat(((MoveRefused) refusal).broken()).extracting(Finding::criterion).containsExactly(Criterion.SHOWED_INTEREST,
                Criterion.QUALIFIED, Criterion.TWO_WAY_CONTACT, Criterion.ACCEPTED_BY_SALES);
        assertThat(stored(party)).isEqualTo(before);
        assertThat(text("select from_stage || '>' || to_stage || ' ' || reason || ' ' || missing from refused_move where party_id = ?", party))
                .startsWith("SUSPECT>PROSPECT sounds good [").contains("TWO_WAY_CONTACT", "\"met\":false");
    }

    @Test
    void storesAnAttemptForWhichThereIsNoWay() {
        var office = office(1);
        long party = partyOf(office.ann());

        var refusal = refusal(office.ann(), () -> transitions.move(party, null, Stage.FORMER, "gone"));

        assertThat(refusal.code()).isEqualTo("move.noWay");
        assertThat(texts("select missing from refused_move where party_id = ?", party)).containsExactly("[]");
    }

    @Test
    void movesOverSeveralArrowsAndKeepsTheEvidenceOfEach() {
        var office = office(1);
        long party = partyOf(office.ann());
        qualifies(office.ann(), party);

        var entered = as(office.ann(), () -> transitions.move(party, null, Stage.PROSPECT, null));

        assertThat(entered).containsExactly(Stage.LEAD, Stage.PROSPECT);
        var history = as(office.ann(), () -> transitions.history(party));
        assertThat(history).extracting(StageHistoryRow::stage).containsExactly(Stage.SUSPECT, Stage.LEAD, Stage.PROSPECT);
        assertThat(history.get(0).left()).isEqualTo(history.get(1).entered());
        assertThat(history.get(2).evidence()).extracting(Finding::criterion)
                .containsExactly(Criterion.QUALIFIED, Criterion.TWO_WAY_CONTACT, Criterion.ACCEPTED_BY_SALES);
        assertThat(history.get(2).evidence()).allMatch(Finding::met);
    }

    @Test
    void saysInAdvanceWhatTheActWillAskFor() {
        var office = office(1);
        long party = partyOf(office.ann());

        var ahead = as(office.ann(), () -> transitions.moves(party)).get(0);

        assertThat(ahead.to()).isEqualTo(Stage.LEAD);
        var refusal = (MoveRefused) refusal(office.ann(), () -> transitions.move(party, null, Stage.LEAD, null));
        assertThat(refusal.broken()).isEqualTo(ahead.missing());
    }

    @Test
    void countsARefusedChannelAsNoWayToReachThem() {
        var office = office(1);
        long party = partyOf(office.ann());
        qualifies(office.ann(), party);
        does(office.ann(), () -> register.consent(party, ConsentChannel.EMAIL, false, "said so on the phone"));

        var refusal = refusal(office.ann(), () -> transitions.move(party, null, Stage.LEAD, null));

        assertThat(((MoveRefused) refusal).broken()).containsExactly(new Finding(Criterion.REACHABLE_WITH_CONSENT, false, "0/1"));
    }

    @Test
    void makesACustomerOfAnOpportunityThatBuys() {
        var office = office(1);
        long party = opportunityOf(office);

        buys(office.ann(), party, today());

        assertThat(stageOf(party)).isEqualTo("CUSTOMER");
        assertThat(lastOrigin(party)).isEqualTo(Origin.EVENT.name());
    }

    @Test
    void makesACustomerOfAProspectWithAConcreteDealThatBuys() {
        var office = office(1);
        long party = partyOf(office.ann());
        qualifies(office.ann(), party);
        does(office.ann(), () -> transitions.move(party, null, Stage.PROSPECT, null));
        opens(office.ann(), party);

        buys(office.ann(), party, today());

        assertThat(stageOf(party)).isEqualTo("CUSTOMER");
        assertThat(texts("select stage from stage_entry where party_id = ? order by seq", party))
                .containsExactly("SUSPECT", "LEAD", "PROSPECT", "OPPORTUNITY", "CUSTOMER");
    }

    @Test
    void leavesASuspectWhoBoughtWhereTheCriteriaAreMissing() {
        var office = office(1);
        long party = partyOf(office.ann());

        buys(office.ann(), party, today());

        assertThat(stageOf(party)).isEqualTo("SUSPECT");
    }

    @Test
    void goesBackToProspectWhenTheLastDealIsLost() {
        var office = office(1);
        long party = opportunityOf(office);
        long second = opens(office.ann(), party);
        long first = number("select min(id) from opportunity where party_id = ?", party);

        does(office.ann(), () -> opportunities.close(first, null, Opportunity.State.LOST, "price"));

        assertThat(stageOf(party)).isEqualTo("OPPORTUNITY");
        does(office.ann(), () -> opportunities.close(second, null, Opportunity.State.LOST, "price"));
        assertThat(stageOf(party)).isEqualTo("PROSPECT");
        assertThat(lastOrigin(party)).isEqualTo(Origin.EVENT.name());
    }

    @Test
    void staysAnOpportunityWhileADealThatWasWonWaitsForItsPurchase() {
        var office = office(1);
        long party = opportunityOf(office);
        long second = opens(office.ann(), party);
        long first = number("select min(id) from opportunity where party_id = ?", party);

        does(office.ann(), () -> opportunities.close(first, null, Opportunity.State.WON, null));
        does(office.ann(), () -> opportunities.close(second, null, Opportunity.State.LOST, "price"));

        assertThat(stageOf(party)).isEqualTo("OPPORTUNITY");
    }

    @Test
    void becomesInactiveByTheClockOnThe365thDay() {
        var office = office(1);
        long quiet = migratedCustomer(office, 365);
        long lively = migratedCustomer(office, 364);

        // within an hour the clock strikes once, and perhaps it has
        texts("delete from job_run where job = 'INACTIVITY' returning job");
        clock.tick();

        assertThat(stageOf(quiet)).isEqualTo("INACTIVE");
        assertThat(lastOrigin(quiet)).isEqualTo(Origin.CLOCK.name());
        assertThat(text("select evidence from stage_entry where party_id = ? and seq = 2", quiet)).contains("NO_RECENT_PURCHASE", "365");
        assertThat(stageOf(lively)).isEqualTo("CUSTOMER");
    }

    @Test
    void comesBackByAPurchase() {
        var office = office(1);
        long party = migratedCustomer(office, 400);
        clock.moveBatch();

        buys(office.ann(), party, today());

        assertThat(stageOf(party)).isEqualTo("CUSTOMER");
    }

    @Test
    void doesNotComeBackByAPurchaseOfLongAgo() {
        var office = office(1);
        long party = migratedCustomer(office, 400);
        clock.moveBatch();

        buys(office.ann(), party, today().minusDays(366));

        assertThat(stageOf(party)).isEqualTo("INACTIVE");
    }

    @Test
    void isClaimedOnceByClocksThatTickTogether() throws Exception {
        var office = office(1);
        var quiet = List.of(migratedCustomer(office, 365), migratedCustomer(office, 365), migratedCustomer(office, 365));

        atOnce(1, desk -> admin(), turn -> () -> {
            clock.moveBatch();
            return turn;
        });

        assertThat(quiet).allSatisfy(party ->
                assertThat(texts("select stage from stage_entry where party_id = ? order by seq", party)).containsExactly("CUSTOMER", "INACTIVE"));
    }

    @Test
    void beginsLaterByMigrationAndSaysSo() {
        var office = office(1);

        long party = migratedCustomer(office, 10);

        var history = as(office.ann(), () -> transitions.history(party));
        assertThat(history).extracting(StageHistoryRow::stage).containsExactly(Stage.CUSTOMER);
        assertThat(history.get(0).origin()).isEqualTo(Origin.MIGRATED);
    }

    @Test
    void doesNotBeginLaterForWhoeverMayNotMigrate() {
        var office = office(1);
        long before = number("select count(*) from party");

        var refusal = refusal(office.lead(), () -> register.register(new Registration(person(), null, Map.of(), null, null, null, Stage.CUSTOMER, null)));

        assertThat(refusal).isInstanceOf(Forbidden.class);
        assertThat(number("select count(*) from party")).isEqualTo(before);
    }

    @Test
    void doesNotBeginInTheFuture() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);

        var refusal = refusal(admin(), () -> register.register(new Registration(person(), null, Map.of(), null, null, null, Stage.CUSTOMER, tomorrow)));

        assertThat(((Invalid) refusal).problems()).containsExactly(Invalid.Problem.of("migratedAt", "shape.notInFuture"));
    }

    @Test
    void isNotMovedByWhoeverSawAnOlderVersion() {
        var office = office(1);
        long party = partyOf(office.ann());
        long seen = number("select version from party where id = ?", party);
        does(office.ann(), () -> transitions.move(party, seen, Stage.DISQUALIFIED, "closed down"));

        var refusal = refusal(office.ann(), () -> transitions.move(party, seen, Stage.LEAD, null));

        assertThat(refusal).isInstanceOf(ChangedMeanwhile.class);
        assertThat(texts("select to_stage from refused_move where party_id = ?", party)).isEmpty();
    }

    @Test
    void isNotMovedByWhoeverMayOnlyLook() {
        var office = office(1);
        long party = partyOf(office.ann());
        long marketing = user(office.unit(), null, Role.MARKETING);
        String before = stored(party);

        var refusal = refusal(marketing, () -> transitions.move(party, null, Stage.DISQUALIFIED, "not our segment"));

        assertThat(refusal).isInstanceOf(Forbidden.class);
        assertThat(stored(party)).isEqualTo(before);
        assertThat(texts("select to_stage from refused_move where party_id = ?", party)).isEmpty();
    }

    private long opportunityOf(Office office) {
        long party = partyOf(office.ann());
        qualifies(office.ann(), party);
        opens(office.ann(), party);
        does(office.ann(), () -> transitions.move(party, null, Stage.OPPORTUNITY, null));
        return party;
    }

    private long migratedCustomer(Office office, int days) {
        var since = today().minusDays(days).atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
        return as(admin(), () -> register.register(new Registration(person(), Owner.user(office.ann()), Map.of(), null, null, null, Stage.CUSTOMER, since)));
    }

    private String lastOrigin(long party) {
        return text("select origin from stage_entry where party_id = ? order by seq desc limit 1", party);
    }
}
