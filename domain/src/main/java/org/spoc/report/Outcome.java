package org.spoc.report;

import java.util.Arrays;
import java.util.List;
import org.spoc.lifecycle.Stage;

/** What became of a party that entered a stage, by the end of a period. Exactly one of these is true of each. */
public enum Outcome {
    /** The next stage lies further along the way. */
    MOVED_ON,
    /** The next stage lies further back, or is the way again. */
    MOVED_BACK,
    /** The next stage lies beside the way: inactive, former or disqualified. */
    LEFT_WAY,
    /** There was no next stage before the period ended. */
    STAYED;

    /** @param next the stage entered next; null when there was none */
    public static Outcome of(Stage stage, Stage next) {
        if (next == null) {
            return STAYED;
        }
        if (!Stage.WAY.contains(next)) {
            return LEFT_WAY;
        }
        int here = Stage.WAY.indexOf(stage);
        return here >= 0 && Stage.WAY.indexOf(next) > here ? MOVED_ON : MOVED_BACK;
    }

    /** The next stages that mean this outcome, seen from a stage. */
    public List<Stage> nextStages(Stage from) {
        return Arrays.stream(Stage.values()).filter(next -> of(from, next) == this).toList();
    }
}
