package org.spoc.lifecycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of the journey and the arrows between them. Both are the product and therefore code; what guards an arrow
 * is {@link Policy}. PostgreSQL holds the same arrows in {@code stage_arrow} and refuses any other step.
 */
public enum Stage {
    /** Fits the target market; nothing known about interest. */
    SUSPECT,
    /** Identified and reachable, has shown interest. */
    LEAD,
    /** Qualified: meets our criteria, two-way contact. */
    PROSPECT,
    /** A concrete deal is being worked on. */
    OPPORTUNITY,
    /** Has bought. */
    CUSTOMER,
    /** A customer who has not bought for long. */
    INACTIVE,
    /** The relation has ended. */
    FORMER,
    /** Will not become a customer. */
    DISQUALIFIED;

    /** The way forward, in order. */
    public static final List<Stage> WAY = List.of(SUSPECT, LEAD, PROSPECT, OPPORTUNITY, CUSTOMER);

    private static final Map<Stage, Set<Stage>> ARROWS = new EnumMap<>(Map.of(
            SUSPECT, EnumSet.of(LEAD, DISQUALIFIED),
            LEAD, EnumSet.of(PROSPECT, SUSPECT, DISQUALIFIED),
            PROSPECT, EnumSet.of(OPPORTUNITY, LEAD, DISQUALIFIED),
            OPPORTUNITY, EnumSet.of(CUSTOMER, PROSPECT, DISQUALIFIED),
            CUSTOMER, EnumSet.of(INACTIVE, FORMER),
            INACTIVE, EnumSet.of(CUSTOMER, FORMER),
            FORMER, EnumSet.of(PROSPECT),
            DISQUALIFIED, EnumSet.of(SUSPECT)));

    /** Stages one arrow away. */
    public Set<Stage> next() {
        return EnumSet.copyOf(ARROWS.get(this));
    }

    /** The stage that lies ahead on the way forward; empty at its end and beside it. */
    public Optional<Stage> ahead() {
        int here = WAY.indexOf(this);
        return here < 0 || here == WAY.size() - 1 ? Optional.empty() : Optional.of(WAY.get(here + 1));
    }

    /**
     * The stages to enter, in order, to get from here to the target: one arrow, or several forward ones (L2).
     *
     * @return empty when no such way exists, also when the target is this stage
     */
    public List<Stage> pathTo(Stage target) {
        if (ARROWS.get(this).contains(target)) {
            return List.of(target);
        }
        int here = WAY.indexOf(this);
        int there = WAY.indexOf(target);
        return here < 0 || there <= here ? List.of() : new ArrayList<>(WAY.subList(here + 1, there + 1));
    }

    /** Every stage that one request can reach from here. */
    public Set<Stage> reachable() {
        Set<Stage> found = next();
        WAY.stream().filter(stage -> !pathTo(stage).isEmpty()).forEach(found::add);
        return found;
    }
}
