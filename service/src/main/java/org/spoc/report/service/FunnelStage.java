package org.spoc.report.service;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import org.spoc.lifecycle.Stage;
import org.spoc.report.Figure;
import org.spoc.report.Ratio;

/**
 * A stage of the funnel.
 *
 * @param figures what was counted; what is missing is 0
 * @param median time in the stage; null when no stay ended in the period
 * @param stays how many stays that is taken from
 */
public record FunnelStage(Stage stage, Map<Figure, Long> figures, Duration median, long stays) implements Serializable {

    public long number(Figure figure) {
        return figures.getOrDefault(figure, 0L);
    }

    /** Of those who entered, those who moved on; null where no stage lies ahead. */
    public Ratio conversion() {
        return stage.ahead().isEmpty() ? null : new Ratio(number(Figure.MOVED_ON), number(Figure.ENTERED));
    }
}
