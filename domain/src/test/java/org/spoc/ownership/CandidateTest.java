package org.spoc.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spoc.ownership.Candidate.Obstacle;

class CandidateTest {

    @Test
    void isEligibleWhenActivePresentAContactAndBelowCapacity() {
        var candidate = new Candidate(1, true, true, true, 4, 5, 0);

        assertThat(candidate.obstacles()).isEmpty();
        assertThat(candidate.eligible()).isTrue();
    }

    @Test
    void isNeverFullWithoutALimit() {
        var candidate = new Candidate(1, true, true, true, 1_000_000, null, 0);

        assertThat(candidate.eligible()).isTrue();
    }

    @Test
    void isFullAtTheLimit() {
        var candidate = new Candidate(1, true, true, true, 5, 5, 0);

        assertThat(candidate.obstacles()).containsExactly(Obstacle.AT_CAPACITY);
    }

    @Test
    void receivesNothingWithALimitOfZero() {
        var candidate = new Candidate(1, true, true, true, 0, 0, 0);

        assertThat(candidate.eligible()).isFalse();
    }

    @Test
    void isDroppedForEachReasonByItself() {
        assertThat(new Candidate(1, false, true, true, 0, null, 0).obstacles()).containsExactly(Obstacle.INACTIVE);
        assertThat(new Candidate(1, true, false, true, 0, null, 0).obstacles()).containsExactly(Obstacle.ABSENT);
        assertThat(new Candidate(1, true, true, false, 0, null, 0).obstacles()).containsExactly(Obstacle.NO_CONTACT_ROLE);
    }

    @Test
    void namesEveryReasonAtOnce() {
        var candidate = new Candidate(1, false, false, false, 9, 1, 0);

        assertThat(candidate.obstacles()).containsExactly(Obstacle.values());
    }
}
