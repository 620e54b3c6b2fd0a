package org.spoc.followup.service;

import java.io.Serializable;

/**
 * Which follow-ups a list shows.
 *
 * @param whose never null
 * @param team id of one of the user's teams, when only its follow-ups are asked for; null for all of them
 * @param due never null
 * @param party id of a party; null for every party
 */
public record FollowUpFilter(Whose whose, Long team, Due due, Long party) implements Serializable {

    /** What the user still has to do. */
    public static final FollowUpFilter MINE = new FollowUpFilter(Whose.MINE, null, Due.OPEN, null);

    /** All that is still to be done for a party. */
    public static FollowUpFilter openOf(long party) {
        return new FollowUpFilter(Whose.ALL, null, Due.OPEN, party);
    }
}
