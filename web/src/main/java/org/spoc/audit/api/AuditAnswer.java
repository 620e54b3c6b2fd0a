package org.spoc.audit.api;

import java.time.Instant;
import java.util.List;
import org.spoc.audit.AuditDeed;
import org.spoc.audit.AuditKind;
import org.spoc.audit.service.AuditRow;
import org.spoc.user.Channel;

/**
 * One change.
 *
 * @param actor null when SPOC itself acted, or somebody around it
 * @param channel null when it was written around SPOC
 * @param values none when they were erased with the party that they belonged to
 */
record AuditAnswer(long id, Instant at, Somebody actor, Somebody onBehalfOf, Channel channel, String role, AuditKind kind, Long object,
        String objectName, String part, AuditDeed deed, List<Value> values, boolean sealed) {

    /** A user. */
    record Somebody(long id, String name) {

        static Somebody of(Long id, String name) {
            return id == null ? null : new Somebody(id, name);
        }
    }

    /** One value that changed, by its column. */
    record Value(String name, String before, String after) {
    }

    static AuditAnswer of(AuditRow row) {
        return new AuditAnswer(row.id(), row.at(), Somebody.of(row.actor(), row.actorName()), Somebody.of(row.onBehalfOf(), row.onBehalfOfName()),
                row.channel(), row.role(), row.kind(), row.object(), row.objectName(), row.part(), row.deed(),
                row.values().stream().map(each -> new Value(each.name(), each.before(), each.after())).toList(), row.sealed());
    }
}
