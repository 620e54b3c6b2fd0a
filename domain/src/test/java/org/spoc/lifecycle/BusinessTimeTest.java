package org.spoc.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTest {

    @ParameterizedTest
    @CsvSource({
        // 9 March 2026 is a Monday
        "2026-03-09T08:00:00Z, 2026-03-09T12:00:00Z, PT4H",
        "2026-03-13T12:00:00Z, 2026-03-16T12:00:00Z, PT24H",
        "2026-03-14T08:00:00Z, 2026-03-15T20:00:00Z, PT0S",
        "2026-03-09T00:00:00Z, 2026-03-16T00:00:00Z, PT120H",
        "2026-03-11T10:00:00Z, 2026-03-18T10:00:00Z, PT120H",
        "2016-03-07T00:00:00Z, 2026-03-09T00:00:00Z, PT62640H",
        "2026-03-12T00:00:00Z, 2026-03-11T00:00:00Z, PT0S"})
    void countsTheHoursOfWorkingDays(Instant from, Instant to, Duration expected) {
        assertThat(BusinessTime.between(from, to, ZoneOffset.UTC)).isEqualTo(expected);
    }

    @Test
    void aWeekendBeginsWhenItDoesThere() {
        Instant from = Instant.parse("2026-03-13T23:00:00Z");
        Instant to = Instant.parse("2026-03-14T02:00:00Z");

        assertThat(BusinessTime.between(from, to, ZoneId.of("America/New_York"))).isEqualTo(Duration.ofHours(3));
        assertThat(BusinessTime.between(from, to, ZoneId.of("Asia/Tokyo"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void isTheSameWhereverItIsCutInTwo() {
        Instant from = Instant.parse("2026-03-05T15:00:00Z");
        Instant to = Instant.parse("2026-04-02T09:00:00Z");

        for (Instant cut = from; cut.isBefore(to); cut = cut.plus(Duration.ofHours(7))) {
            assertThat(BusinessTime.between(from, cut, ZoneOffset.UTC).plus(BusinessTime.between(cut, to, ZoneOffset.UTC)))
                    .as("cut at %s", cut).isEqualTo(BusinessTime.between(from, to, ZoneOffset.UTC));
        }
    }
}
