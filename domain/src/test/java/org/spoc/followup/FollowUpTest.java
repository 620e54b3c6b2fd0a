package org.spoc.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.spoc.followup.FollowUp.Details;
import org.spoc.shared.Invalid;
import org.spoc.shared.RuleBroken;
import org.spoc.user.Channel;
import org.spoc.user.Decision;

class FollowUpTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final Decision ANN = new Decision(11L, null, Channel.PAGE, Instant.parse("2026-03-06T10:00:00Z"), null);

    private final FollowUp call = new FollowUp(100, new Details(" Call back ", "  ", MONDAY, MONDAY.minusDays(2), 12L), ANN);

    @Test
    void saysWhatWasTypedWithoutBlanks() {
        assertThat(call.details()).isEqualTo(new Details("Call back", null, MONDAY, MONDAY.minusDays(2), 12L));
        assertThat(call.getState()).isEqualTo(FollowUpState.OPEN);
    }

    @Test
    void remindsNoLaterThanOnTheDueDay() {
        assertThatThrownBy(() -> call.describe(new Details("Call", null, MONDAY, MONDAY.plusDays(1), null)))
                .isInstanceOfSatisfying(Invalid.class, refused -> assertThat(refused.problems().get(0).code()).isEqualTo("followUp.remindAfterDue"));
        assertThat(call.details().title()).isEqualTo("Call back");
    }

    @Test
    void isPostponedToALaterDayAndRemindsNoMore() {
        call.postpone(MONDAY.plusDays(1));

        assertThat(call.details().dueOn()).isEqualTo(MONDAY.plusDays(1));
        assertThat(call.details().remindOn()).isNull();
    }

    @Test
    void isNotPostponedToTheSameOrAnEarlierDay() {
        assertThatThrownBy(() -> call.postpone(MONDAY)).isInstanceOf(Invalid.class);

        assertThat(call.details().dueOn()).isEqualTo(MONDAY);
    }

    @Test
    void isDroppedOnlyWithAReason() {
        assertThatThrownBy(() -> call.drop(ANN.because(" "))).isInstanceOf(Invalid.class);
        assertThat(call.getState()).isEqualTo(FollowUpState.OPEN);

        call.drop(ANN.because("They called"));

        assertThat(call.getState()).isEqualTo(FollowUpState.DROPPED);
    }

    @Test
    void isClosedOnceAndChangedNoMore() {
        call.done(ANN);

        assertThatThrownBy(() -> call.done(ANN)).isInstanceOf(RuleBroken.class).hasMessage("followUp.closedAlready");
        assertThatThrownBy(() -> call.drop(ANN.because("Late"))).hasMessage("followUp.closedAlready");
        assertThatThrownBy(() -> call.postpone(MONDAY.plusDays(9))).hasMessage("followUp.closedAlready");
        assertThatThrownBy(() -> call.describe(call.details())).hasMessage("followUp.closedAlready");
    }

    @Test
    void isOpenAgainAfterItWasTakenBack() {
        call.done(ANN);

        call.reopen();

        assertThat(call.getState()).isEqualTo(FollowUpState.OPEN);
        assertThatThrownBy(call::reopen).hasMessage("followUp.openAlready");
    }
}
