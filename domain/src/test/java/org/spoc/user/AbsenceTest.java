package org.spoc.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.spoc.shared.Invalid;

class AbsenceTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");

    @Test
    void lastsOneDayAtLeast() {
        var absence = new Absence(1, MONDAY, MONDAY, null, null);

        assertThat(absence.getFirstDay()).isEqualTo(absence.getLastDay());
        assertThat(absence.getDeputy()).isNull();
    }

    @Test
    void doesNotEndBeforeItBegins() {
        var refused = catchThrowableOfType(Invalid.class, () -> new Absence(1, MONDAY, MONDAY.minusDays(1), null, null));

        assertThat(refused.problems()).containsExactly(Invalid.Problem.of("lastDay", "absence.endsBeforeItBegins"));
    }

    @Test
    void hasAnotherDeputyThanTheAbsentOne() {
        var refused = catchThrowableOfType(Invalid.class, () -> new Absence(1_000, MONDAY, MONDAY, 1_000L, null));

        assertThat(refused.problems()).containsExactly(Invalid.Problem.of("deputy", "absence.ownDeputy"));
    }
}
