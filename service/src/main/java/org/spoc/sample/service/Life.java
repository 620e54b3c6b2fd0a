package org.spoc.sample.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The scenes of one party in the making: one after the other, on working days, none later than yesterday. */
final class Life {

    private static final int SCENES_AT_MOST = 100;
    private static final int FRIDAY = 5;

    private final Figure figure;
    private final LocalDate today;
    private final LocalDate birthday;
    private final Dice dice;
    private final List<Scene> scenes = new ArrayList<>();
    private LocalDate day;
    private Instant last;

    /** @param after nothing happens before */
    Life(Figure figure, LocalDate today, LocalDate birthday, Instant after) {
        this.figure = figure;
        this.today = today;
        this.birthday = birthday;
        this.day = birthday;
        this.last = after;
        this.dice = new Dice(-figure.number());
    }

    Figure figure() {
        return figure;
    }

    LocalDate birthday() {
        return birthday;
    }

    Instant birth() {
        return scenes.get(0).at();
    }

    void begin(boolean migrated) {
        meet(migrated ? Step.MIGRATED : Step.REGISTER);
        if (!migrated && figure.organisation() == null && dice.in100(60)) {
            meet(Step.LANGUAGE);
        }
    }

    void pass(int days) {
        day = day.plusDays(days);
    }

    void meet(Step step) {
        LocalDate worked = workingDay(day.isBefore(today) ? day : today.minusDays(1));
        Instant wanted = worked.atTime(8, 0).toInstant(ZoneOffset.UTC).plus(Duration.ofMinutes(dice.between(0, 480)));
        last = wanted.isAfter(last) ? wanted : last.plus(Duration.ofMinutes(dice.between(3, 40)));
        scenes.add(new Scene(last, (long) figure.number() * SCENES_AT_MOST + scenes.size(), figure, step));
    }

    List<Scene> end() {
        if (dice.in100(8)) {
            meet(Step.CONSENT);
        }
        return scenes;
    }

    private static LocalDate workingDay(LocalDate day) {
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - FRIDAY));
    }
}
