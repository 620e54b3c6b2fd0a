package org.spoc.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.spoc.audit.AuditDeed;
import org.spoc.audit.AuditKind;
import org.spoc.audit.service.AuditFilter;
import org.spoc.shared.web.Asked;
import org.spoc.user.Channel;
import org.spoc.user.web.Address;

/**
 * What an address asks of the audit trail, as in {@code ?object=PARTY:12&actor=ann&from=2026-01-01}.
 *
 * @param object {@code PARTY:12}; null for all
 * @param from first day; null from the beginning
 * @param to last day; null until now
 * @param before the entry that the page begins after; null for the latest
 */
public record AuditQuery(AuditKind kind, String object, String actor, Channel channel, AuditDeed deed, LocalDate from, LocalDate to, Long before) {

    static AuditQuery of(Asked asked) {
        String object = asked.value("object", text -> text.matches("[A-Z]+:\\d{1,18}") && kind(text) != null ? text : null);
        AuditKind kind = asked.constant("kind", AuditKind.class);
        return new AuditQuery(object == null ? kind : kind(object), object, asked.text("actor"), asked.constant("channel", Channel.class),
                asked.constant("deed", AuditDeed.class), asked.day("from"), asked.day("to"), asked.id("before"));
    }

    private static AuditKind kind(String object) {
        return AuditKind.valueOf(object.substring(0, object.indexOf(':')));
    }

    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(kind, object == null ? null : Long.valueOf(object.substring(object.indexOf(':') + 1)), actor, channel, deed,
                begin(from, zone), to == null ? null : begin(to.plusDays(1), zone));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    /** Whether anything narrows the trail. */
    public boolean narrowed() {
        return !address(null).isEmpty();
    }

    /** The same question, from the latest entry on or after one. */
    String address(Long after) {
        return new Address().with("kind", object == null ? kind : null).with("object", object).with("actor", actor).with("channel", channel)
                .with("deed", deed).with("from", from).with("to", to).with("before", after).toString();
    }
}
