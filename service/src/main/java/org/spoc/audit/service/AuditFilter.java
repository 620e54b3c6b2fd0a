package org.spoc.audit.service;

import java.time.Instant;
import org.spoc.audit.AuditDeed;
import org.spoc.audit.AuditKind;
import org.spoc.user.Channel;

/**
 * Which entries of the trail are asked for; null asks for all.
 *
 * @param kind to what they belong
 * @param object which one of that kind; only together with it
 * @param actor login of the user who did it
 * @param from not before this instant
 * @param to before this instant
 */
public record AuditFilter(AuditKind kind, Long object, String actor, Channel channel, AuditDeed deed, Instant from, Instant to) {

    static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);
}
