package org.spoc.lifecycle;

import static org.spoc.lifecycle.Criterion.ACCEPTED_BY_SALES;
import static org.spoc.lifecycle.Criterion.BOUGHT_RECENTLY;
import static org.spoc.lifecycle.Criterion.CONCRETE_OPPORTUNITY;
import static org.spoc.lifecycle.Criterion.HAS_BOUGHT;
import static org.spoc.lifecycle.Criterion.NO_OPEN_OPPORTUNITY;
import static org.spoc.lifecycle.Criterion.NO_RECENT_PURCHASE;
import static org.spoc.lifecycle.Criterion.QUALIFIED;
import static org.spoc.lifecycle.Criterion.REACHABLE_WITH_CONSENT;
import static org.spoc.lifecycle.Criterion.REASON_GIVEN;
import static org.spoc.lifecycle.Criterion.SHOWED_INTEREST;
import static org.spoc.lifecycle.Criterion.TWO_WAY_CONTACT;
import static org.spoc.lifecycle.Stage.INACTIVE;
import static org.spoc.lifecycle.Stage.SUSPECT;

import java.util.List;

/**
 * The tipping points: which criteria guard which arrow, with which thresholds. Versioned; a transition keeps the
 * version that let it pass, and a new version never changes history.
 *
 * @param version number that transitions refer to, from 1
 * @param scoreThreshold points from which a party counts as qualified by score
 * @param inactiveAfterDays days without a purchase after which a customer becomes inactive
 */
public record Policy(int version, int scoreThreshold, int inactiveAfterDays) {

    /** The tipping points where the table {@code lifecycle_policy}, which has those in force, has none. */
    public static final Policy DEFAULT = new Policy(1, 60, 365);

    /** The criteria of one arrow. Entering a stage asks the same wherever one comes from, unless the way is back. */
    public List<Criterion> criteria(Stage from, Stage to) {
        return switch (to) {
            case SUSPECT, DISQUALIFIED, FORMER -> List.of(REASON_GIVEN);
            case LEAD -> from == SUSPECT ? List.of(REACHABLE_WITH_CONSENT, SHOWED_INTEREST) : List.of(REASON_GIVEN);
            case PROSPECT -> intoProspect(from);
            case OPPORTUNITY -> List.of(CONCRETE_OPPORTUNITY);
            case CUSTOMER -> List.of(from == INACTIVE ? BOUGHT_RECENTLY : HAS_BOUGHT);
            case INACTIVE -> List.of(NO_RECENT_PURCHASE);
        };
    }

    private static List<Criterion> intoProspect(Stage from) {
        return switch (from) {
            case OPPORTUNITY -> List.of(NO_OPEN_OPPORTUNITY);
            case FORMER -> List.of(REASON_GIVEN);
            default -> List.of(QUALIFIED, TWO_WAY_CONTACT, ACCEPTED_BY_SALES);
        };
    }

    /** Looks at every criterion of the arrow, met or not. */
    public List<Finding> look(Stage from, Stage to, Facts facts) {
        return criteria(from, to).stream().map(criterion -> criterion.look(facts, this)).toList();
    }
}
