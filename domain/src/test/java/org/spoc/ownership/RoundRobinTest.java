package org.spoc.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RoundRobinTest {

    private final Map<Long, Long> lastTurns = new HashMap<>();
    private final Map<Long, Integer> received = new HashMap<>();

    @Test
    void givesEachOneTurnInOrder() {
        var team = List.of(1L, 2L, 3L);

        var chosen = LongStream.rangeClosed(1, 7).map(turn -> turn(turn, team)).boxed().toList();

        assertThat(chosen).containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 1L);
    }

    @Test
    void givesTheNextTurnToWhoeverWaitsLongest() {
        var candidates = List.of(present(1, 8), present(2, 5), present(3, 9));

        assertThat(RoundRobin.next(candidates)).get().extracting(Candidate::user).isEqualTo(2L);
    }

    @Test
    void passesOverWhoeverIsNotEligible() {
        var candidates = List.of(away(1), present(2, 9), new Candidate(3, true, true, true, 5, 5, 0));

        assertThat(RoundRobin.next(candidates)).get().extracting(Candidate::user).isEqualTo(2L);
    }

    @Test
    void choosesNobodyWhenNobodyIsEligible() {
        assertThat(RoundRobin.next(List.of(away(1), away(2)))).isEmpty();
        assertThat(RoundRobin.next(List.of())).isEmpty();
    }

    @RepeatedTest(5)
    void staysFairInTenThousandTurnsWhilePeopleComeAndGo() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var always = List.of(2L, 5L, 7L, 11L);

        for (long turn = 1; turn <= 10_000; turn++) {
            var team = new ArrayList<>(always);
            LongStream.rangeClosed(1, 12).filter(user -> !always.contains(user) && random.nextInt(3) == 0).forEach(team::add);
            turn(turn, team);
        }

        var ofThoseAlwaysThere = always.stream().mapToInt(received::get).summaryStatistics();
        assertThat(ofThoseAlwaysThere.getMax() - ofThoseAlwaysThere.getMin()).as("seed %d, %s", seed, received)
                .isLessThanOrEqualTo(1);
    }

    @Test
    void explainsWhoWasThereAndWhatDroppedThem() {
        var candidates = List.of(present(1, 4), away(2));

        var told = Json.createReader(new StringReader(RoundRobin.explain(9L, candidates))).readObject();

        assertThat(told.getString("rule")).isEqualTo("ROUND_ROBIN");
        assertThat(told.getInt("team")).isEqualTo(9);
        assertThat(told.getJsonArray("candidates")).hasToString(
                "[{\"user\":1,\"lastTurn\":4},{\"user\":2,\"lastTurn\":0,\"dropped\":[\"ABSENT\"]}]");
        assertThat(told.getString("tieBreak")).isEqualTo("LONGEST_SINCE_LAST_TURN");
    }

    @Test
    void explainsThatNoTeamIsConfigured() {
        var told = RoundRobin.explain(null, List.of());

        assertThat(told).contains("\"candidates\":[]").doesNotContain("team\":");
    }

    private long turn(long turn, List<Long> team) {
        var candidates = team.stream().map(user -> present(user, lastTurns.getOrDefault(user, 0L))).toList();
        long chosen = RoundRobin.next(candidates).orElseThrow().user();
        lastTurns.put(chosen, turn);
        received.merge(chosen, 1, Integer::sum);
        return chosen;
    }

    private static Candidate present(long user, long lastTurn) {
        return new Candidate(user, true, true, true, 0, null, lastTurn);
    }

    private static Candidate away(long user) {
        return new Candidate(user, true, false, true, 0, null, 0);
    }
}
