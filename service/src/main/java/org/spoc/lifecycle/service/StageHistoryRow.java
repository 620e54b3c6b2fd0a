package org.spoc.lifecycle.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Stage;
import org.spoc.user.Channel;

/**
 * One stage a party was in.
 *
 * @param left when the next stage was entered; null while the party is in this one
 * @param decidedBy name of who moved the party; null when an event or the clock did
 * @param onBehalfOf name of the absent owner; null when nobody was stood in for
 * @param evidence the criteria as they were seen then
 */
public record StageHistoryRow(int seq, Stage stage, Instant entered, Instant left, Origin origin, String decidedBy,
        String onBehalfOf, Channel channel, String reason, int policyVersion, List<Finding> evidence)
        implements Serializable {
}
