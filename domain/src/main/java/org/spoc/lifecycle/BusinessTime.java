package org.spoc.lifecycle;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The part of a time that lies on working days, Monday to Friday, as the calendar of a time zone has them. A working day
 * counts with all its hours, so that three business days are three days for everybody; public holidays are not known.
 */
public final class BusinessTime {

    private BusinessTime() {
    }

    /** Zero when {@code to} is not after {@code from}. */
    public static Duration between(Instant from, Instant to, ZoneId zone) {
        return to.isAfter(from) ? since(to, zone).minus(since(from, zone)) : Duration.ZERO;
    }

    /** Business time since a Monday long ago; whole weeks count five days, so this is as quick for ten years as for one day. */
    private static Duration since(Instant instant, ZoneId zone) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        long weeks = ChronoUnit.WEEKS.between(LocalDate.EPOCH.with(DayOfWeek.MONDAY), monday);
        int before = Math.min(day.getDayOfWeek().getValue() - 1, 5);
        boolean works = day.getDayOfWeek().getValue() <= 5;
        Duration today = works ? Duration.between(day.atStartOfDay(zone).toInstant(), instant) : Duration.ZERO;
        return Duration.ofDays(weeks * 5 + before).plus(today);
    }
}
