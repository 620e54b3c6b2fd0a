package org.spoc.report.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.spoc.ownership.Owner;

/**
 * What a funnel is about. Everything but the period may be null: then it does not narrow.
 *
 * @param from first day
 * @param to last day, which belongs to the period
 * @param zone where these days begin and end
 * @param team parties of this team and of its members
 * @param country ISO 3166-1 alpha-2
 */
public record FunnelFilter(LocalDate from, LocalDate to, ZoneId zone, String source, Owner owner, Long team, String country)
        implements Serializable {

    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first moment after the period. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
