package org.spoc.lifecycle.service;

import java.util.EnumMap;
import java.util.Map;
import org.spoc.lifecycle.Criterion;

/**
 * What a move of many parties would come to, before anybody tries.
 *
 * @param possible would move
 * @param already are at that stage
 * @param noWay have no way to that stage
 * @param notAllowed may not be changed by the caller
 * @param missing how many lack what; one party may lack several things
 */
public record MovePreview(int possible, int already, int noWay, int notAllowed, Map<Criterion, Integer> missing) {

    static final MovePreview NOTHING = new MovePreview(0, 0, 0, 0, new EnumMap<>(Criterion.class));

    /** Both together. */
    MovePreview and(MovePreview other) {
        var both = new EnumMap<Criterion, Integer>(Criterion.class);
        missing.forEach((criterion, number) -> both.merge(criterion, number, Integer::sum));
        other.missing.forEach((criterion, number) -> both.merge(criterion, number, Integer::sum));
        return new MovePreview(possible + other.possible, already + other.already, noWay + other.noWay, notAllowed + other.notAllowed, both);
    }
}
