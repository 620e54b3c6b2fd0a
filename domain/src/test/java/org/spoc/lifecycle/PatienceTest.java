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
    void endsAfterTheDaysOfTheStageAndNotBefore() {
        Instant aMonthAgo = NOW.minus(Duration.ofDays(Patience.STUCK_AFTER_DAYS.get(Stage.LEAD)));

        assertThat(Patience.isOver(Stage.LEAD, aMonthAgo, NOW)).isFalse();
        assertThat(Patience.isOver(Stage.LEAD, aMonthAgo.minusSeconds(1), NOW)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = {"CUSTOMER", "INACTIVE", "FORMER", "DISQUALIFIED"})
    void doesNotEndWherePartiesMayStay(Stage stage) {
        assertThat(Patience.isOver(stage, Instant.EPOCH, NOW)).isFalse();
    }

    @Test
    void watchesEveryStageFromWhichOneGoesOn() {
        assertThat(Stage.WAY.stream().filter(stage -> stage.ahead().isPresent())).allMatch(Patience.STUCK_AFTER_DAYS::containsKey);
    }
}
