package org.spoc.report.service;

import java.io.Serializable;
import java.time.Instant;
import org.spoc.lifecycle.Stage;
import org.spoc.party.PartyKind;

/**
 * A party behind a number of the funnel.
 *
 * @param stage where it stands now
 * @param at when it entered the stage that is counted, or inquired
 * @param next the stage it went to within the period; null when it stayed
 * @param total how many parties the whole list has
 */
public record FunnelRow(long id, PartyKind kind, String name, Stage stage, String source, String ownerName, Instant at,
        Stage next, Instant nextAt, int total) implements Serializable {
}
