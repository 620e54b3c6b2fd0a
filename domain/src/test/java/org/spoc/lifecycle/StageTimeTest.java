package org.spoc.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.StageTime.Stay;

class StageTimeTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T00:00:00Z");

    @Test
    void allStaysInAStageAreAddedUp() {
        var times = StageTime.of(List.of(new Stay(Stage.LEAD, MONDAY, day(2)), new Stay(Stage.PROSPECT, day(2), day(3)),
                new Stay(Stage.LEAD, day(3), null)), day(8), ZoneOffset.UTC);

        assertThat(times).containsExactly(
                new StageTime(Stage.LEAD, 2, Duration.ofDays(7), Duration.ofDays(5), true),
                new StageTime(Stage.PROSPECT, 1, Duration.ofDays(1), Duration.ofDays(1), false));
    }

    @Test
    void aStageThatWasPassedThroughTookNoTime() {
        var times = StageTime.of(List.of(new Stay(Stage.SUSPECT, MONDAY, MONDAY), new Stay(Stage.LEAD, MONDAY, null)), MONDAY, ZoneOffset.UTC);

        assertThat(times).extracting(StageTime::calendar).containsOnly(Duration.ZERO);
    }

    private static Instant day(int after) {
        return MONDAY.plus(Duration.ofDays(after));
    }
}
