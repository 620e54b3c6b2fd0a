package org.spoc.work.service;

import java.io.Serializable;
import java.util.List;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Stage;

/**
 * The parties of one stage.
 *
 * @param count how many, at most one more than are counted out
 * @param ready how many of those that were looked at lack nothing for the stage ahead
 * @param lacks what the others lack, the most frequent first
 */
public record StageLine(Stage stage, int count, int ready, List<Lack> lacks) implements Serializable {

    /** How many of those that were looked at lack this. */
    public record Lack(Criterion criterion, int count) implements Serializable {
    }

    /** Whether any of them were looked at. */
    public boolean looked() {
        return ready > 0 || !lacks.isEmpty();
    }
}
