package org.spoc.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.spoc.shared.Parsed;

/**
 * How a column writes its dates. One pattern holds for the whole column, because 03/04/16 alone says nothing. The month
 * is never assumed to come first: somebody has to name that pattern. ISO dates are understood in every column.
 */
public enum DatePattern {

    /** 2016-10-20, with or without a time and an offset. */
    ISO("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})"),
    /** 20-10-16, 20/10/2016, 20.10.2016. */
    DAY_MONTH_YEAR("(?<d>\\d{1,2})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})"),
    /** 10/20/2016, only when named. */
    MONTH_DAY_YEAR("(?<m>\\d{1,2})(?<s>[-/.])(?<d>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})"),
    /** 2016/10/20, 2016.10.20 and 20161020. */
    YEAR_MONTH_DAY("(?<y>\\d{4})(?<s>[/.]?)(?<m>\\d{2})\\k<s>(?<d>\\d{2})");

    private static final int FIRST_YEAR_OF_THE_LAST_CENTURY = 70;

    private final Pattern pattern;

    DatePattern(String date) {
        this.pattern = Pattern.compile(date + "(?:[ T](?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<sec>\\d{2})(?:[.,]\\d{1,9})?)?)?");
    }

    /** The start of the day, or the time if the text has one, in this zone unless the text names its own offset. */
    public Parsed<Instant> parse(String text, ZoneId zone) {
        String value = CellValues.line(text);
        return Stream.of(withOffset(value), local(value, zone), ISO.local(value, zone))
            .flatMap(Optional::stream).findFirst()
            .map(Parsed::of)
            .orElseGet(() -> Parsed.refused("value.notADate", value, name()));
    }

    /** The pattern that every one of these values follows; never the one with the month first. */
    public static Optional<DatePattern> of(List<String> values) {
        return Stream.of(ISO, DAY_MONTH_YEAR, YEAR_MONTH_DAY)
            .filter(pattern -> !values.isEmpty() && values.stream().allMatch(value -> pattern.parse(value, ZoneId.of("UTC")).understood()))
            .findFirst();
    }

    private static Optional<Instant> withOffset(String value) {
        try {
            return Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException withoutOffset) {
            return Optional.empty();
        }
    }

    private Optional<Instant> local(String value, ZoneId zone) {
        Matcher found = pattern.matcher(value);
        try {
            return found.matches() ? Optional.of(LocalDateTime.of(date(found), time(found)).atZone(zone).toInstant()) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Matcher found) {
        return LocalDate.of(year(found.group("y")), Integer.parseInt(found.group("m")), Integer.parseInt(found.group("d")));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < FIRST_YEAR_OF_THE_LAST_CENTURY ? 2000 + year : 1900 + year;
    }

    private static LocalTime time(Matcher found) {
        return found.group("h") == null ? LocalTime.MIDNIGHT
            : LocalTime.of(Integer.parseInt(found.group("h")), Integer.parseInt(found.group("min")), second(found.group("sec")));
    }

    private static int second(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
