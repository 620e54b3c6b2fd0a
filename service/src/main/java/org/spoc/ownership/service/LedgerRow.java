package org.spoc.ownership.service;

import java.io.Serializable;
import java.time.Instant;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Owner;
import org.spoc.user.Channel;

/**
 * One period of accountability, {@code [from, to)}.
 *
 * @param ownerName name of the user or team
 * @param to where the next period begins; null for the present one
 * @param decidedBy name of who decided; null when the system did
 * @param onBehalfOf name of the absent owner who was stood in for; null when nobody
 * @param explanation JSON object: why this owner; null when the cause says it all
 */
public record LedgerRow(int seq, Owner owner, String ownerName, Instant from, Instant to, Cause cause, String decidedBy,
        String onBehalfOf, Channel channel, String reason, String explanation) implements Serializable {
}
