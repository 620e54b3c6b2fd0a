package org.spoc.sample.service;

import java.time.Instant;

/**
 * Something that happens to one party.
 *
 * @param number order among scenes of the same instant, and what its dice begin with
 */
record Scene(Instant at, long number, Figure figure, Step step) {

    Dice dice() {
        return new Dice(number);
    }
}
