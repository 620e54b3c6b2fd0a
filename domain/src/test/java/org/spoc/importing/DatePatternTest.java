package org.spoc.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePatternTest {

    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest
    @CsvSource({"ISO, 2016-10-20, 2016-10-20T00:00:00Z", "ISO, 2016-10-20T15:30:10, 2016-10-20T15:30:10Z",
        "ISO, 2016-10-20 15:30, 2016-10-20T15:30:00Z", "ISO, 2016-10-20T15:30:00+02:00, 2016-10-20T13:30:00Z",
        "ISO, 2016-10-20T15:30:00Z, 2016-10-20T15:30:00Z", "DAY_MONTH_YEAR, 20-10-16, 2016-10-20T00:00:00Z",
        "DAY_MONTH_YEAR, 03/04/2016, 2016-04-03T00:00:00Z", "DAY_MONTH_YEAR, 3.4.2016 09:05, 2016-04-03T09:05:00Z",
        "DAY_MONTH_YEAR, 01-01-70, 1970-01-01T00:00:00Z", "DAY_MONTH_YEAR, 01-01-69, 2069-01-01T00:00:00Z",
        "DAY_MONTH_YEAR, 2016-10-20, 2016-10-20T00:00:00Z", "MONTH_DAY_YEAR, 03/04/2016, 2016-03-04T00:00:00Z",
        "YEAR_MONTH_DAY, 2016/10/20, 2016-10-20T00:00:00Z", "YEAR_MONTH_DAY, 20161020, 2016-10-20T00:00:00Z"})
    void datesAreReadByThePatternOfTheirColumn(DatePattern pattern, String text, Instant instant) {
        assertThat(pattern.parse(text, UTC).found()).contains(instant);
    }

    @ParameterizedTest
    @CsvSource({"ISO, 20-10-16", "ISO, 2016-13-01", "DAY_MONTH_YEAR, 31-02-16", "DAY_MONTH_YEAR, 10/20/2016", "DAY_MONTH_YEAR, 01-02/16",
        "MONTH_DAY_YEAR, 20/10/2016", "ISO, yesterday", "ISO, 42663", "ISO, 2016-10-20T25:00"})
    void whatIsNoDayIsRefused(DatePattern pattern, String text) {
        assertThat(pattern.parse(text, UTC).reason().code()).isEqualTo("value.notADate");
    }

    @Test
    void aDayStartsInTheZoneOfTheReader() {
        assertThat(DatePattern.ISO.parse("2016-10-20", ZoneId.of("Europe/Paris")).value()).isEqualTo("2016-10-19T22:00:00Z");
    }

    @Test
    void thePatternOfAColumnFitsAllOfItsValues() {
        assertThat(DatePattern.of(List.of("2016-10-20", "2016-01-02"))).contains(DatePattern.ISO);
        assertThat(DatePattern.of(List.of("03-04-16", "20-10-16"))).contains(DatePattern.DAY_MONTH_YEAR);
        assertThat(DatePattern.of(List.of("2016/10/20"))).contains(DatePattern.YEAR_MONTH_DAY);
        assertThat(DatePattern.of(List.of("03-04-16", "10-20-16"))).isEmpty();
        assertThat(DatePattern.of(List.of())).isEmpty();
    }
}
