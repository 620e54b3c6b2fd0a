package org.spoc.lifecycle;

import java.io.Serializable;
import java.util.List;

/**
 * A move that could be asked for, with what guards it: one step an arrow.
 *
 * @param to the target
 * @param steps the arrows to take, in order; never empty
 */
public record Move(Stage to, List<Step> steps) implements Serializable {

    /** One arrow with its criteria, met or not. */
    public record Step(Stage from, Stage to, List<Finding> findings) implements Serializable {
    }

    /** The same question for the page that asks in advance and for the act itself. */
    public static Move of(List<Stage> path, Stage from, Facts facts, Policy policy) {
        var steps = new java.util.ArrayList<Step>();
        Stage here = from;
        for (Stage next : path) {
            steps.add(new Step(here, next, policy.look(here, next, facts)));
            here = next;
        }
        return new Move(here, List.copyOf(steps));
    }

    /** Findings that are not met, in the order in which they would be asked. */
    public List<Finding> missing() {
        return steps.stream().flatMap(step -> step.findings().stream()).filter(finding -> !finding.met())
                .distinct().toList();
    }

    public boolean possible() {
        return missing().isEmpty();
    }

    /** Whether whoever moves has to say why. */
    public boolean needsReason() {
        return steps.stream().flatMap(step -> step.findings().stream())
                .anyMatch(finding -> finding.criterion() == Criterion.REASON_GIVEN);
    }
}
