package org.spoc.lifecycle.service;

import java.util.Set;
import org.spoc.lifecycle.Criterion;

/**
 * What a change to one party would come to, before anybody tries.
 *
 * @param missing what does not hold yet; empty unless the answer is {@link Answer#LACKING}
 */
public record ChangeOutlook(long party, Answer answer, Set<Criterion> missing) {

    /** What would become of the party. */
    public enum Answer {
        POSSIBLE,
        /** It is as wanted already. */
        UNCHANGED,
        /** Something does not hold yet. */
        LACKING,
        /** There is no way from its stage to the one wanted. */
        NO_WAY,
        /** The caller may not change it. */
        NOT_ALLOWED;

        /** Whether the party stays as it is although it is not as wanted. */
        public boolean isRefusal() {
            return this != POSSIBLE && this != UNCHANGED;
        }
    }

    public static ChangeOutlook of(long party, Answer answer) {
        return new ChangeOutlook(party, answer, Set.of());
    }
}
