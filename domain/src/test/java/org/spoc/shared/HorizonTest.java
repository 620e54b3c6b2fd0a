package org.spoc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HorizonTest {

    private static final Instant NOW = Instant.parse("2026-10-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0001-01-01,false,false", "0202-05-01,false,false", "1899-12-31,false,false", "1900-01-01,true,true", "2026-10-20,true,true",
        "2046-10-20,true,true", "2046-10-21,true,false", "9999-12-31,true,false"})
    void plansEndTwentyYearsAheadAndNothingWasBefore1900(LocalDate day, boolean happened, boolean planned) {
        assertThat(Horizon.reaches(day, false, NOW)).isEqualTo(happened);
        assertThat(Horizon.reaches(day, true, NOW)).isEqualTo(planned);
    }

    @Test
    void whoIsRefusedLearnsWhichDayIsPossible() {
        var early = catchThrowableOfType(Invalid.class, () -> Horizon.planned("dueOn", LocalDate.of(1, 1, 1), NOW));
        var late = catchThrowableOfType(Invalid.class, () -> Horizon.planned("dueOn", LocalDate.of(9999, 1, 1), NOW));

        assertThat(early.problems()).containsExactly(Invalid.Problem.of("dueOn", "shape.tooEarly", LocalDate.of(1900, 1, 1)));
        assertThat(late.problems()).containsExactly(Invalid.Problem.of("dueOn", "shape.tooLate", LocalDate.of(2046, 10, 20)));
    }

    @Test
    void aMissingDayIsForOthersToRefuse() {
        Horizon.planned("remindOn", null, NOW);
    }
}
