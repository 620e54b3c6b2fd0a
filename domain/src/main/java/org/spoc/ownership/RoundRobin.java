package org.spoc.ownership;

import jakarta.json.JsonArrayBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spoc.shared.JsonText;

/**
 * The eligible member whose last turn is longest ago gets the next party; the lower user id breaks a tie. With the
 * turns counted under a lock, N assignments over K eligible people differ by at most one (O6).
 */
public final class RoundRobin {

    private RoundRobin() {
    }

    /** @return empty when nobody is eligible */
    public static Optional<Candidate> next(List<Candidate> candidates) {
        return candidates.stream().filter(Candidate::eligible)
                .min(Comparator.comparingLong(Candidate::lastTurn).thenComparingLong(Candidate::user));
    }

    /**
     * Says how the choice came about: every candidate with the turn it had last and with what dropped it.
     *
     * @param team id of the intake team; null when none is configured
     */
    public static String explain(Long team, List<Candidate> candidates) {
        JsonArrayBuilder listed = JsonText.array();
        for (Candidate candidate : candidates) {
            var one = JsonText.object().add("user", candidate.user()).add("lastTurn", candidate.lastTurn());
            if (!candidate.eligible()) {
                one.add("dropped", JsonText.array(candidate.obstacles().stream().map(Enum::name).toList()));
            }
            listed.add(one);
        }
        var all = JsonText.object().add("rule", "ROUND_ROBIN").add("version", 1);
        if (team != null) {
            all.add("team", team);
        }
        return all.add("candidates", listed).add("tieBreak", "LONGEST_SINCE_LAST_TURN").build().toString();
    }
}
