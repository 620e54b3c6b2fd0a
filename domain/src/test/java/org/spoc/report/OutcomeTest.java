package org.spoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spoc.lifecycle.Stage.CUSTOMER;
import static org.spoc.lifecycle.Stage.DISQUALIFIED;
import static org.spoc.lifecycle.Stage.FORMER;
import static org.spoc.lifecycle.Stage.INACTIVE;
import static org.spoc.lifecycle.Stage.LEAD;
import static org.spoc.lifecycle.Stage.PROSPECT;
import static org.spoc.lifecycle.Stage.SUSPECT;
import static org.spoc.report.Outcome.LEFT_WAY;
import static org.spoc.report.Outcome.MOVED_BACK;
import static org.spoc.report.Outcome.MOVED_ON;
import static org.spoc.report.Outcome.STAYED;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spoc.lifecycle.Stage;

class OutcomeTest {

    static Stream<Arguments> examples() {
        return Stream.of(Arguments.of(LEAD, PROSPECT, MOVED_ON), Arguments.of(LEAD, SUSPECT, MOVED_BACK),
                Arguments.of(LEAD, DISQUALIFIED, LEFT_WAY), Arguments.of(CUSTOMER, INACTIVE, LEFT_WAY),
                Arguments.of(INACTIVE, FORMER, LEFT_WAY), Arguments.of(INACTIVE, CUSTOMER, MOVED_BACK),
                Arguments.of(FORMER, PROSPECT, MOVED_BACK), Arguments.of(DISQUALIFIED, SUSPECT, MOVED_BACK), Arguments.of(LEAD, null, STAYED));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhatBecameOfAParty(Stage from, Stage next, Outcome expected) {
        assertThat(Outcome.of(from, next)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void hasOneOutcomeForEveryNextStage(Stage from) {
        var told = Arrays.stream(Outcome.values()).flatMap(outcome -> outcome.nextStages(from).stream()).toList();

        assertThat(told).containsExactlyInAnyOrder(Stage.values());
    }

    @Test
    void isAskedOfEveryFigureThatNeedsOne() {
        assertThat(Arrays.stream(Figure.values()).flatMap(figure -> figure.outcome().stream())).containsExactly(Outcome.values());
    }
}
