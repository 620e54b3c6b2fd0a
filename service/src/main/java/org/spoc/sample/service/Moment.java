package org.spoc.sample.service;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happens in the story.
 *
 * @param number order among moments of the same instant
 */
record Moment(Instant at, long number, Runnable happens) implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::at).thenComparing(Moment::number);

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
