package org.spoc.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How long a party may stay in a stage before it counts as stuck, so that somebody looks after it. */
public final class Patience {

    /** Days by stage; who has reached the end of the way, or left it, may stay where they are. */
    public static final Map<Stage, Integer> STUCK_AFTER_DAYS =
            Map.of(Stage.SUSPECT, 90, Stage.LEAD, 30, Stage.PROSPECT, 60, Stage.OPPORTUNITY, 90);
    /** So many days before a customer becomes inactive the board warns. */
    public static final int WARNS_DAYS_BEFORE_INACTIVE = 30;

    private Patience() {
    }

    /** Whoever entered the stage before this moment is stuck in it; empty where parties may stay. */
    public static Optional<Instant> endsAt(Stage stage, Instant now) {
        return Optional.ofNullable(STUCK_AFTER_DAYS.get(stage)).map(days -> now.minus(Duration.ofDays(days)));
    }

    public static boolean isOver(Stage stage, Instant since, Instant now) {
        return endsAt(stage, now).filter(since::isBefore).isPresent();
    }
}
