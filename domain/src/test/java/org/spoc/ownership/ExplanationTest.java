package org.spoc.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spoc.ownership.Candidate.Obstacle;
import org.spoc.ownership.Explanation.Considered;

class ExplanationTest {

    @Test
    void isReadAsRoundRobinWroteIt() {
        var ann = new Candidate(1, true, true, true, 0, null, 7);
        var ben = new Candidate(2, true, false, true, 3, 3, 0);

        var explanation = Explanation.read(RoundRobin.explain(5L, List.of(ann, ben)));

        assertThat(explanation).isEqualTo(new Explanation(5L, List.of(new Considered(1, 7, Set.of()),
                new Considered(2, 0, Set.of(Obstacle.ABSENT, Obstacle.AT_CAPACITY)))));
    }

    @Test
    void withoutAnIntakeTeamNobodyWasConsidered() {
        var explanation = Explanation.read(RoundRobin.explain(null, List.of()));

        assertThat(explanation).isEqualTo(new Explanation(null, List.of()));
    }
}
