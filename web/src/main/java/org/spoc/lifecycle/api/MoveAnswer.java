package org.spoc.lifecycle.api;

import java.util.List;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.Stage;
import org.spoc.shared.web.Sentences;

/**
 * A move that can be asked for.
 *
 * @param possible whether everything that can be known in advance holds
 * @param needsReason whether a reason has to be given
 * @param steps the arrows on the way, each with its criteria
 */
public record MoveAnswer(Stage to, boolean possible, boolean needsReason, List<Step> steps) {

    /** One arrow. */
    public record Step(Stage from, Stage to, List<CriterionAnswer> criteria) {
    }

    static MoveAnswer of(Move move, Sentences sentences) {
        return new MoveAnswer(move.to(), move.possible(), move.needsReason(), move.steps().stream().map(step ->
                new Step(step.from(), step.to(), step.findings().stream().map(each -> CriterionAnswer.of(each, sentences)).toList())).toList());
    }
}
