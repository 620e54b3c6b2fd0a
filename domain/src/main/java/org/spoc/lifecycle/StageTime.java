package org.spoc.lifecycle;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

/**
 * How long a party was in a stage, all its stays together (L8).
 *
 * @param times how often it was entered
 * @param calendar all the time
 * @param business the part of it on working days, see {@link BusinessTime}
 * @param present whether the party is in it now; its time then runs on
 */
public record StageTime(Stage stage, int times, Duration calendar, Duration business, boolean present) implements Serializable {

    /** @param left null while the party is in the stage */
    public record Stay(Stage stage, Instant entered, Instant left) {
    }

    /** One line a stage, in the order in which they were first entered. */
    public static List<StageTime> of(List<Stay> stays, Instant now, ZoneId zone) {
        var sums = new EnumMap<Stage, StageTime>(Stage.class);
        stays.forEach(stay -> sums.merge(stay.stage(), one(stay, now, zone), StageTime::plus));
        return sums.values().stream().sorted(Comparator.comparing(each -> first(stays, each.stage()))).toList();
    }

    private static StageTime one(Stay stay, Instant now, ZoneId zone) {
        Instant until = stay.left() == null ? now : stay.left();
        Duration calendar = until.isAfter(stay.entered()) ? Duration.between(stay.entered(), until) : Duration.ZERO;
        return new StageTime(stay.stage(), 1, calendar, BusinessTime.between(stay.entered(), until, zone), stay.left() == null);
    }

    private StageTime plus(StageTime later) {
        return new StageTime(stage, times + later.times, calendar.plus(later.calendar), business.plus(later.business), later.present);
    }

    private static int first(List<Stay> stays, Stage stage) {
        return stays.stream().map(Stay::stage).toList().indexOf(stage);
    }
}
