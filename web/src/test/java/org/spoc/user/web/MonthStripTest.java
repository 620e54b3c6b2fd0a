package org.spoc.user.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spoc.user.service.AbsenceRow;

class MonthStripTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 3);

    @Test
    void anAbsenceIsMarkedOnBothItsDaysAndThoseBetween() {
        var strip = MonthStrip.of(FEBRUARY, TODAY, List.of(absence(1, "2027-02-03", "2027-02-05")));

        assertThat(marked(strip, 0)).containsExactly(3, 4, 5);
    }

    @Test
    void oneThatBeganBeforeAndEndsLaterFillsTheMonth() {
        var strip = MonthStrip.of(FEBRUARY, TODAY, List.of(absence(1, "2027-01-20", "2027-03-02")));

        assertThat(marked(strip, 0)).hasSize(28);
    }

    @Test
    void severalAbsencesOfOneUserShareALine() {
        var strip = MonthStrip.of(FEBRUARY, TODAY, List.of(absence(1, "2027-02-01", "2027-02-01"), absence(2, "2027-02-02", "2027-02-02"),
                absence(1, "2027-02-28", "2027-02-28")));

        assertThat(strip.lines()).hasSize(2);
        assertThat(marked(strip, 0)).containsExactly(1, 28);
    }

    @Test
    void todayAndWeekendsAreMarked() {
        var days = MonthStrip.of(FEBRUARY, TODAY, List.of()).days();

        assertThat(days).filteredOn(MonthStrip.Day::today).extracting(MonthStrip.Day::number).containsExactly(3);
        assertThat(days).filteredOn(MonthStrip.Day::weekend).extracting(MonthStrip.Day::number).containsExactly(6, 7, 13, 14, 20, 21, 27, 28);
    }

    private static List<Integer> marked(MonthStrip strip, int line) {
        return strip.lines().get(line).away().stream().filter(MonthStrip.Cell::away).map(cell -> cell.day().number()).collect(Collectors.toList());
    }

    private static AbsenceRow absence(long user, String first, String last) {
        return new AbsenceRow(user * 10, 1, user, "User " + user, LocalDate.parse(first), LocalDate.parse(last), null, null, null, false);
    }
}
