package org.spoc.audit.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.spoc.audit.AuditDeed;
import org.spoc.audit.AuditKind;
import org.spoc.user.Channel;

/**
 * One change.
 *
 * @param at when the database wrote it
 * @param actor user id; null when SPOC itself acted, or somebody around it
 * @param onBehalfOf user id of the absent owner in whose place it was done; null when nobody
 * @param channel the way in; null when it was written around SPOC
 * @param role role of the database under which it was written
 * @param object number of what it belongs to; null when there is only one
 * @param objectName what that is called today; null when it is gone or was erased
 * @param part table in which it was written
 * @param values what changed, by the names of the columns; none when it was erased with its party
 * @param sealed whether a seal closes it
 */
public record AuditRow(long id, Instant at, Long actor, String actorName, Long onBehalfOf, String onBehalfOfName, Channel channel,
        String role, AuditKind kind, Long object, String objectName, String part, AuditDeed deed, List<AuditValue> values, boolean sealed)
        implements Serializable {

    /** Whether the values were erased with the party that they belonged to. */
    public boolean erased() {
        return values.isEmpty();
    }
}
