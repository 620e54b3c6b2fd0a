package org.spoc.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spoc.lifecycle.FactsExamples.nothingKnown;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final String TIPPING_POINTS = """
            SUSPECT > LEAD: REACHABLE_WITH_CONSENT SHOWED_INTEREST
            SUSPECT > DISQUALIFIED: REASON_GIVEN
            LEAD > SUSPECT: REASON_GIVEN
            LEAD > PROSPECT: QUALIFIED TWO_WAY_CONTACT ACCEPTED_BY_SALES
            LEAD > DISQUALIFIED: REASON_GIVEN
            PROSPECT > LEAD: REASON_GIVEN
            PROSPECT > OPPORTUNITY: CONCRETE_OPPORTUNITY
            PROSPECT > DISQUALIFIED: REASON_GIVEN
            OPPORTUNITY > PROSPECT: NO_OPEN_OPPORTUNITY
            OPPORTUNITY > CUSTOMER: HAS_BOUGHT
            OPPORTUNITY > DISQUALIFIED: REASON_GIVEN
            CUSTOMER > INACTIVE: NO_RECENT_PURCHASE
            CUSTOMER > FORMER: REASON_GIVEN
            INACTIVE > CUSTOMER: BOUGHT_RECENTLY
            INACTIVE > FORMER: REASON_GIVEN
            FORMER > PROSPECT: REASON_GIVEN
            DISQUALIFIED > SUSPECT: REASON_GIVEN
            """;

    @Test
    void everyArrowHasTheTippingPointOfThisTable() {
        var table = Arrays.stream(Stage.values())
                .flatMap(from -> from.next().stream().map(to -> "%s > %s: %s%n".formatted(from, to,
                        Policy.DEFAULT.criteria(from, to).stream().map(Enum::name).collect(Collectors.joining(" ")))))
                .collect(Collectors.joining());

        assertThat(table).isEqualTo(TIPPING_POINTS);
    }

    @Test
    void everyCriterionGuardsAnArrow() {
        assertThat(Criterion.values()).allSatisfy(criterion -> assertThat(TIPPING_POINTS).contains(criterion.name()));
    }

    @Test
    void looksAtEveryCriterionOfAnArrowAndNotOnlyAtTheFirstThatIsMissing() {
        var findings = Policy.DEFAULT.look(Stage.LEAD, Stage.PROSPECT, nothingKnown().facts());

        assertThat(findings).extracting(Finding::met).containsExactly(false, false, false);
    }
}
