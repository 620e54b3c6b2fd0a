package org.spoc.work.service;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.spoc.lifecycle.Stage;

/**
 * Parties that have been waiting for too long.
 *
 * @param counts how many in each stage, in the order of the stages; stages with none are missing
 * @param first those that have been waiting longest
 */
public record Waiting(Map<Stage, Integer> counts, List<WorkParty> first) implements Serializable {

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
