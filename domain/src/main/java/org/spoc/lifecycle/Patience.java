package org.spoc.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long a party may stay in a stage, and how long nobody may be in touch with it, before those who look after it
 * are told. Being told is all: nothing moves by it. Stages that are missing ask for no haste.
 */
public final class Patience {

    /** So many days before a customer becomes inactive those who look after it are warned. */
    public static final int WARNS_DAYS_BEFORE_INACTIVE = 30;

    /** Days in a stage after which a party counts as stuck. */
    private static final Map<Stage, Integer> IN_STAGE =
            new EnumMap<>(Map.of(Stage.SUSPECT, 90, Stage.LEAD, 30, Stage.PROSPECT, 45, Stage.OPPORTUNITY, 90));
    /** Days without an interaction after which a party counts as unattended. */
    private static final Map<Stage, Integer> WITHOUT_CONTACT =
            new EnumMap<>(Map.of(Stage.LEAD, 14, Stage.PROSPECT, 21, Stage.OPPORTUNITY, 14, Stage.CUSTOMER, 90, Stage.INACTIVE, 180));

    private Patience() {
    }

    public static Optional<Integer> daysInStage(Stage stage) {
        return Optional.ofNullable(IN_STAGE.get(stage));
    }

    public static Optional<Integer> daysWithoutContact(Stage stage) {
        return Optional.ofNullable(WITHOUT_CONTACT.get(stage));
    }

    /** Whoever entered the stage before this moment is stuck in it; empty where parties may stay. */
    public static Optional<Instant> endsAt(Stage stage, Instant now) {
        return daysInStage(stage).map(days -> now.minus(Duration.ofDays(days)));
    }

    /** @param since when the stage was entered */
    public static boolean isOver(Stage stage, Instant since, Instant now) {
        return endsAt(stage, now).filter(since::isBefore).isPresent();
    }
}
