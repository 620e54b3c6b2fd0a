package org.spoc.ownership.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.spoc.ownership.Candidate;
import org.spoc.ownership.StandIns;

/**
 * Why this contact: how the owner was chosen, as the ledger keeps it, and how one gets from the owner to the person to
 * reach now.
 *
 * @param team name of the team whose members took turns; null when it was not by turns
 * @param considered everybody who might have received the party; empty when it was not by turns
 * @param way everybody who is asked, the last one is reached
 */
public record ContactReason(String team, List<Considered> considered, List<Step> way) implements Serializable {

    /**
     * @param lastTurn running number of the turn before; 0 for never
     * @param dropped what spoke against it; empty for who was eligible
     */
    public record Considered(String name, long lastTurn, Set<Candidate.Obstacle> dropped, boolean chosen) implements Serializable {
    }

    /** @param awayUntil last day away; null for who is in */
    public record Step(String name, StandIns.AskedAs askedAs, LocalDate awayUntil) implements Serializable {
    }
}
