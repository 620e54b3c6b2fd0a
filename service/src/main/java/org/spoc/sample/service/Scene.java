package org.spoc.sample.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Something that happens to one party.
 *
 * @param number order among scenes of the same instant, and what its dice begin with
 */
record Scene(Instant at, long number, Figure figure, Step step) {

    LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    Dice dice() {
        return new Dice(number);
    }
}
