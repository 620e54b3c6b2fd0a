package org.spoc.user.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.spoc.user.service.AbsenceRow;

/**
 * A month as a table: a line for everybody who is away on some day of it, a column for each day.
 *
 * @param days the days of the month
 * @param lines one for each user
 */
public record MonthStrip(List<Day> days, List<Line> lines) implements Serializable {

    /** A day. */
    public record Day(int number, LocalDate date, boolean weekend, boolean today) implements Serializable {
    }

    /** A user. @param away for each day whether the user is away on it */
    public record Line(long user, String name, List<Cell> away) implements Serializable {
    }

    /** One user on one day. */
    public record Cell(Day day, boolean away) implements Serializable {
    }

    static MonthStrip of(YearMonth month, LocalDate today, List<AbsenceRow> absences) {
        List<Day> days = IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay).map(date -> day(date, today)).toList();
        var byUser = new LinkedHashMap<Long, List<AbsenceRow>>();
        absences.forEach(absence -> byUser.computeIfAbsent(absence.user(), user -> new ArrayList<>()).add(absence));
        return new MonthStrip(days, byUser.values().stream().map(own -> line(own, days)).toList());
    }

    private static Day day(LocalDate date, LocalDate today) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new Day(date.getDayOfMonth(), date, weekend, date.equals(today));
    }

    private static Line line(List<AbsenceRow> own, Collection<Day> days) {
        return new Line(own.get(0).user(), own.get(0).userName(),
                days.stream().map(day -> new Cell(day, own.stream().anyMatch(absence -> absence.includes(day.date())))).toList());
    }
}
