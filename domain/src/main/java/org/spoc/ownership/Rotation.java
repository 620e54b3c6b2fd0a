package org.spoc.ownership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The turns of one team while somebody holds its lock: any number of parties are given out one after the other, each
 * exactly as if the turns before it had been stored already.
 */
public final class Rotation {

    private final Long team;
    private final List<Candidate> candidates;
    private final Map<Long, Long> taken = new HashMap<>();
    private long turn;
    private String explanation;

    /**
     * @param team id of the intake team; null when none is configured
     * @param turn running number of the last turn
     * @param candidates the members, as they stand under the lock
     */
    public Rotation(Long team, long turn, List<Candidate> candidates) {
        this.team = team;
        this.turn = turn;
        this.candidates = new ArrayList<>(candidates);
    }

    /** Gives the next party to whoever has the turn; empty when nobody is eligible. */
    public Optional<Candidate> next() {
        turn++;
        explanation = RoundRobin.explain(team, candidates);
        Optional<Candidate> chosen = RoundRobin.next(candidates);
        chosen.ifPresent(this::take);
        return chosen;
    }

    private void take(Candidate chosen) {
        candidates.set(candidates.indexOf(chosen), chosen.took(turn));
        taken.put(chosen.user(), turn);
    }

    /** Why the last answer of {@link #next} was that one. */
    public String explanation() {
        return explanation;
    }

    /** The last turn of each member who had one here, to be stored. */
    public Map<Long, Long> taken() {
        return Map.copyOf(taken);
    }
}
