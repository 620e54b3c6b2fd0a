package org.spoc.report;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The numbers of the funnel. Each counts parties, every party once, and opens the list of exactly those. */
public enum Figure {
    /** Entered the stage in the period, by creation, a move, an event or the clock; never by migration. */
    ENTERED(null),
    /** Of those, went further along the way by the end of the period. */
    MOVED_ON(Outcome.MOVED_ON),
    /** Of those, went back. */
    MOVED_BACK(Outcome.MOVED_BACK),
    /** Of those, became inactive, former or disqualified. */
    LEFT_WAY(Outcome.LEFT_WAY),
    /** Of those, were still there when the period ended. */
    STAYED(Outcome.STAYED),
    /** A migration started them at this stage in the period (L7); they are in no other number of the stage. */
    MIGRATED(null),
    /** Showed interest for the first time in the period. */
    INQUIRED(null),
    /** Of those, bought by the end of the period. */
    BOUGHT(null);

    private static final Set<Figure> OF_ALL = EnumSet.of(INQUIRED, BOUGHT);

    private final Outcome outcome;

    Figure(Outcome outcome) {
        this.outcome = outcome;
    }

    /** What became of those counted; empty when it does not matter. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Whether it is counted for each stage, and not once for all. */
    public boolean isOfStage() {
        return !OF_ALL.contains(this);
    }
}
