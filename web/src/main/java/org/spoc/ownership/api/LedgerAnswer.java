package org.spoc.ownership.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.spoc.ownership.Cause;
import org.spoc.ownership.service.LedgerRow;
import org.spoc.user.Channel;

/**
 * One period of accountability, {@code [from, to)}.
 *
 * @param to null for the present one
 * @param explanation why this owner, as it was written down then; null when the cause says it all
 */
public record LedgerAnswer(int seq, OwnerAnswer owner, Instant from, Instant to, Cause cause, String decidedBy,
        String onBehalfOf, Channel channel, String reason, @JsonRawValue String explanation) {

    static LedgerAnswer of(LedgerRow row) {
        return new LedgerAnswer(row.seq(), OwnerAnswer.of(row.owner(), row.ownerName()), row.from(), row.to(), row.cause(),
                row.decidedBy(), row.onBehalfOf(), row.channel(), row.reason(), row.explanation());
    }
}
