package org.spoc.user;

import java.time.Instant;
import org.spoc.shared.Legibility;

/**
 * Who decides something, when, through which way in, and why. Every transition, ledger entry and consent carries one.
 *
 * @param decider user id; null when the system itself decides (clock, first start)
 * @param onBehalfOf user id of the absent owner whom the decider stands in for; null when nobody
 * @param channel the way in
 * @param at the instant, in microseconds as PostgreSQL keeps them
 * @param reason what the decider gave as the reason; null when none was asked for
 */
public record Decision(Long decider, Long onBehalfOf, Channel channel, Instant at, String reason) {

    public static Decision bySystem(Channel channel, Instant at) {
        return new Decision(null, null, channel, at, null);
    }

    public boolean hasReason() {
        return Legibility.isSeen(reason);
    }

    public Decision because(String why) {
        return new Decision(decider, onBehalfOf, channel, at, why);
    }

    public Decision at(Instant when) {
        return new Decision(decider, onBehalfOf, channel, when, reason);
    }
}
