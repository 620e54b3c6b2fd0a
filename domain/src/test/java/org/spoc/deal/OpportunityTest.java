package org.spoc.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.spoc.shared.RuleBroken;
import org.spoc.user.Channel;
import org.spoc.user.Decision;

class OpportunityTest {

    private static final Decision NOW = new Decision(1L, null, Channel.PAGE, Instant.parse("2026-03-12T10:00:00Z"), null);

    private final Opportunity opportunity = new Opportunity(7, new Opportunity.Details(" Forklifts ", null, null, null, null), NOW);

    @Test
    void isOpenUntilSomebodyClosesIt() {
        assertThat(opportunity.getState()).isEqualTo(Opportunity.State.OPEN);
    }

    @Test
    void isWonWithoutAnyReason() {
        opportunity.close(Opportunity.State.WON, NOW);

        assertThat(opportunity.getState()).isEqualTo(Opportunity.State.WON);
    }

    @Test
    void isNotLostWithoutAReason() {
        var refused = catchThrowableOfType(RuleBroken.class, () -> opportunity.close(Opportunity.State.LOST, NOW));

        assertThat(refused.code()).isEqualTo("opportunity.lostNeedsReason");
        assertThat(opportunity.getState()).isEqualTo(Opportunity.State.OPEN);
    }

    @Test
    void isClosedOnce() {
        opportunity.close(Opportunity.State.LOST, NOW.because("price"));

        var refused = catchThrowableOfType(RuleBroken.class, () -> opportunity.close(Opportunity.State.WON, NOW));

        assertThat(refused.code()).isEqualTo("opportunity.closedAlready");
        assertThat(opportunity.getState()).isEqualTo(Opportunity.State.LOST);
    }

    @Test
    void onceClosedOnlyTheNoteAboutTheNeedIsCompleted() {
        opportunity.close(Opportunity.State.WON, NOW);

        opportunity.describe(new Opportunity.Details("Forklifts", "Twelve, by autumn", null, null, null));
        var refused = catchThrowableOfType(RuleBroken.class,
                () -> opportunity.describe(new Opportunity.Details("Forklifts", null, new BigDecimal("1"), "EUR", null)));

        assertThat(refused.code()).isEqualTo("opportunity.closedForGood");
        assertThat(opportunity.details()).isEqualTo(new Opportunity.Details("Forklifts", "Twelve, by autumn", null, null, null));
    }
}
