package org.spoc.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spoc.lifecycle.Criterion.ACCEPTED_BY_SALES;
import static org.spoc.lifecycle.Criterion.BOUGHT_RECENTLY;
import static org.spoc.lifecycle.Criterion.CONCRETE_OPPORTUNITY;
import static org.spoc.lifecycle.Criterion.HAS_BOUGHT;
import static org.spoc.lifecycle.Criterion.NO_OPEN_OPPORTUNITY;
import static org.spoc.lifecycle.Criterion.NO_RECENT_PURCHASE;
import static org.spoc.lifecycle.Criterion.QUALIFIED;
import static org.spoc.lifecycle.Criterion.REACHABLE_WITH_CONSENT;
import static org.spoc.lifecycle.Criterion.REASON_GIVEN;
import static org.spoc.lifecycle.Criterion.SHOWED_INTEREST;
import static org.spoc.lifecycle.Criterion.TWO_WAY_CONTACT;
import static org.spoc.lifecycle.FactsExamples.TODAY;
import static org.spoc.lifecycle.FactsExamples.nothingKnown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CriterionTest {

    @Test
    void isReachableByOneWayThatTheyAllow() {
        assertMet(REACHABLE_WITH_CONSENT, nothingKnown().reachable(3, 1), "1/3");
    }

    @Test
    void isNotReachableWhenEveryWayIsRefused() {
        assertMissing(REACHABLE_WITH_CONSENT, nothingKnown().reachable(2, 0), "0/2");
    }

    @Test
    void isNotReachableWithoutAnyAddress() {
        assertMissing(REACHABLE_WITH_CONSENT, nothingKnown(), "0/0");
    }

    @Test
    void showsInterestByTurningToUs() {
        assertMet(SHOWED_INTEREST, nothingKnown().talked(1, 0), "1");
    }

    @Test
    void showsInterestByAnInquiry() {
        assertMet(SHOWED_INTEREST, nothingKnown().inquired(), "1");
    }

    @Test
    void showsNoInterestWhenOnlyWeTurnedToThem() {
        assertMissing(SHOWED_INTEREST, nothingKnown().talked(0, 5), "0");
    }

    @Test
    void isQualifiedFromTheThresholdOn() {
        assertMet(QUALIFIED, nothingKnown().score(60), "60");
        assertMissing(QUALIFIED, nothingKnown().score(59), "59");
    }

    @Test
    void isQualifiedByNeedAndAuthorityWithoutAnyScore() {
        assertMet(QUALIFIED, nothingKnown().needKnown().authorityKnown(), "");
    }

    @Test
    void isQualifiedByNeedAndAuthorityInSpiteOfALowScore() {
        assertMet(QUALIFIED, nothingKnown().score(1).needKnown().authorityKnown(), "1");
    }

    @Test
    void isNotQualifiedByHalfOfNeedAndAuthority() {
        assertMissing(QUALIFIED, nothingKnown().needKnown(), "");
        assertMissing(QUALIFIED, nothingKnown().authorityKnown(), "");
    }

    @Test
    void isQualifiedByTheThresholdOfThePolicy() {
        var stricter = new Policy(2, 61, 365);

        var finding = QUALIFIED.look(nothingKnown().score(60).facts(), stricter);

        assertThat(finding.met()).isFalse();
    }

    @Test
    void isInTwoWayContactWithOneEachWay() {
        assertMet(TWO_WAY_CONTACT, nothingKnown().talked(1, 1), "1/1");
    }

    @Test
    void isNotInTwoWayContactWhenOneSideIsSilent() {
        assertMissing(TWO_WAY_CONTACT, nothingKnown().talked(3, 0), "3/0");
        assertMissing(TWO_WAY_CONTACT, nothingKnown().talked(0, 3), "0/3");
    }

    @Test
    void isAcceptedWhenSalesSaysSo() {
        assertMet(ACCEPTED_BY_SALES, nothingKnown().accepted(), "");
        assertMissing(ACCEPTED_BY_SALES, nothingKnown(), "");
    }

    @Test
    void isAConcreteOpportunityWhenOneIsComplete() {
        assertMet(CONCRETE_OPPORTUNITY, nothingKnown().opportunities(2, 1), "1/2");
    }

    @Test
    void isNoConcreteOpportunityWhileSomethingIsMissingFromEach() {
        assertMissing(CONCRETE_OPPORTUNITY, nothingKnown().opportunities(2, 0), "0/2");
    }

    @Test
    void hasNoOpenOpportunityOnceAllAreClosed() {
        assertMet(NO_OPEN_OPPORTUNITY, nothingKnown(), "0");
        assertMissing(NO_OPEN_OPPORTUNITY, nothingKnown().opportunities(1, 0), "1");
    }

    @Test
    void hasBoughtWithTheFirstPurchase() {
        assertMet(HAS_BOUGHT, nothingKnown().boughtOn(TODAY.minusYears(9)), "1");
        assertMissing(HAS_BOUGHT, nothingKnown(), "0");
    }

    @Test
    void hasNoRecentPurchaseFromThe365thDayOn() {
        assertMet(NO_RECENT_PURCHASE, nothingKnown().boughtOn(TODAY.minusDays(365)), "365");
        assertMissing(NO_RECENT_PURCHASE, nothingKnown().boughtOn(TODAY.minusDays(364)), "364");
    }

    @Test
    void countsFromTheStageWhenNoPurchaseIsOnRecord() {
        assertMet(NO_RECENT_PURCHASE, nothingKnown().inStageSince(TODAY.minusDays(365)), "365");
        assertMissing(NO_RECENT_PURCHASE, nothingKnown().inStageSince(TODAY.minusDays(364)), "364");
    }

    @Test
    void boughtRecentlyUpToThe364thDay() {
        assertMet(BOUGHT_RECENTLY, nothingKnown().boughtOn(TODAY.minusDays(364)), "2025-03-13");
        assertMissing(BOUGHT_RECENTLY, nothingKnown().boughtOn(TODAY.minusDays(365)), "2025-03-12");
        assertMissing(BOUGHT_RECENTLY, nothingKnown(), "");
    }

    @Test
    void asksForAReason() {
        assertMet(REASON_GIVEN, nothingKnown().withReason(), "");
        assertMissing(REASON_GIVEN, nothingKnown(), "");
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void neverFailsToAnswer(Criterion criterion) {
        assertThat(criterion.look(nothingKnown().facts(), Policy.DEFAULT).seen()).isNotNull();
        assertThat(criterion.look(FactsExamples.readyToBuy().facts(), Policy.DEFAULT).criterion()).isEqualTo(criterion);
    }

    private static void assertMet(Criterion criterion, FactsExamples known, String seen) {
        assertThat(criterion.look(known.facts(), Policy.DEFAULT)).isEqualTo(new Finding(criterion, true, seen));
    }

    private static void assertMissing(Criterion criterion, FactsExamples known, String seen) {
        assertThat(criterion.look(known.facts(), Policy.DEFAULT)).isEqualTo(new Finding(criterion, false, seen));
    }
}
