package org.spoc.report.web;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Periods that are asked for often; the address keeps their days, so that a link shows the same later. */
public enum Period {
    LAST_30_DAYS, LAST_90_DAYS, LAST_12_MONTHS, THIS_YEAR, LAST_YEAR;

    /** @param today the day on which is asked */
    LocalDate from(LocalDate today) {
        return switch (this) {
            case LAST_30_DAYS -> today.minusDays(29);
            case LAST_90_DAYS -> today.minusDays(89);
            case LAST_12_MONTHS -> today.minusMonths(12).plusDays(1);
            case THIS_YEAR -> today.with(TemporalAdjusters.firstDayOfYear());
            case LAST_YEAR -> today.minusYears(1).with(TemporalAdjusters.firstDayOfYear());
        };
    }

    LocalDate to(LocalDate today) {
        return this == LAST_YEAR ? today.minusYears(1).with(TemporalAdjusters.lastDayOfYear()) : today;
    }
}
