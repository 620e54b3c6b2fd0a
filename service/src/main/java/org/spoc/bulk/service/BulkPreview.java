package org.spoc.bulk.service;

import java.io.Serializable;
import java.util.Map;
import org.spoc.lifecycle.Criterion;

/**
 * What an action would come to.
 *
 * @param total how many parties it is about
 * @param looked how many of them were looked at for the other numbers
 * @param unchanged are so already
 * @param noWay have no way to the stage
 * @param notAllowed may not be changed by the caller
 * @param missing how many lack what before they can move; one party may lack several things
 */
public record BulkPreview(int total, int looked, int possible, int unchanged, int noWay, int notAllowed,
        Map<Criterion, Integer> missing) implements Serializable {

    public int refused() {
        return looked - possible - unchanged;
    }
}
