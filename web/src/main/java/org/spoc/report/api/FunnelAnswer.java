package org.spoc.report.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.spoc.lifecycle.Stage;
import org.spoc.report.Figure;
import org.spoc.report.Ratio;
import org.spoc.report.service.FunnelStage;
import org.spoc.report.service.FunnelView;
import org.spoc.shared.web.Sentences;

/**
 * The funnel of a period.
 *
 * @param conversion customers who bought ÷ parties who inquired
 */
public record FunnelAnswer(LocalDate from, LocalDate to, Share conversion, List<StageNumbers> stages) {

    /** @param percent null when the whole is 0 */
    public record Share(long part, long whole, BigDecimal percent) {

        static Share of(Ratio ratio) {
            return ratio == null ? null : new Share(ratio.part(), ratio.whole(), ratio.percent());
        }
    }

    /**
     * @param leftWay became inactive, former or disqualified
     * @param conversion moved on ÷ entered; null where no stage lies ahead
     * @param medianSeconds null when no stay ended in the period
     * @param stays how many did
     */
    public record StageNumbers(Stage stage, String name, long entered, long movedOn, long movedBack, long leftWay, long stayed,
            long migrated, Share conversion, Long medianSeconds, long stays) {

        static StageNumbers of(FunnelStage s, Sentences sentences) {
            return new StageNumbers(s.stage(), sentences.name(s.stage()), s.number(Figure.ENTERED), s.number(Figure.MOVED_ON),
                    s.number(Figure.MOVED_BACK), s.number(Figure.LEFT_WAY), s.number(Figure.STAYED), s.number(Figure.MIGRATED),
                    Share.of(s.conversion()), s.median() == null ? null : s.median().toSeconds(), s.stays());
        }
    }

    static FunnelAnswer of(FunnelView view, Sentences sentences) {
        return new FunnelAnswer(view.filter().from(), view.filter().to(), Share.of(view.conversion()),
                view.stages().stream().map(stage -> StageNumbers.of(stage, sentences)).toList());
    }
}
