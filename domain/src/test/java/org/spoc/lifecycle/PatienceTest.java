package org.spoc.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");

    @Test
    void endsInEveryStageThatHasOneAhead() {
        assertThat(Stage.values()).allSatisfy(stage ->
                assertThat(Patience.daysInStage(stage).isPresent()).as(stage.name()).isEqualTo(stage.ahead().isPresent()));
    }

    @Test
    void endsAfterTheDaysOfTheStageAndNotBefore() {
        Instant aMonthAgo = NOW.minus(Duration.ofDays(Patience.daysInStage(Stage.LEAD).orElseThrow()));

        assertThat(Patience.isOver(Stage.LEAD, aMonthAgo, NOW)).isFalse();
        assertThat(Patience.isOver(Stage.LEAD, aMonthAgo.minusSeconds(1), NOW)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = {"CUSTOMER", "INACTIVE", "FORMER", "DISQUALIFIED"})
    void doesNotEndWherePartiesMayStay(Stage stage) {
        assertThat(Patience.isOver(stage, Instant.EPOCH, NOW)).isFalse();
    }

    @Test
    void asksForNoContactWithThoseOfWhomNothingIsKnownAndThoseWhoLeft() {
        assertThat(Patience.daysWithoutContact(Stage.SUSPECT)).isEmpty();
        assertThat(Patience.daysWithoutContact(Stage.FORMER)).isEmpty();
        assertThat(Patience.daysWithoutContact(Stage.DISQUALIFIED)).isEmpty();
        assertThat(Patience.daysWithoutContact(Stage.OPPORTUNITY)).contains(14);
    }
}
