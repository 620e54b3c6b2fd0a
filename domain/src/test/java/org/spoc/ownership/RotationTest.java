package org.spoc.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RotationTest {

    @Test
    void givesEachMemberATurnBeforeAnyoneHasASecond() {
        var rotation = new Rotation(7L, 40, List.of(member(1, null, 40), member(2, null, 39), member(3, null, 12)));

        List<Long> given = take(rotation, 6);

        assertThat(given).containsExactly(3L, 2L, 1L, 3L, 2L, 1L);
    }

    @Test
    void remembersTheLastTurnOfWhoeverHadOne() {
        var rotation = new Rotation(7L, 40, List.of(member(1, null, 40), member(2, null, 39)));

        take(rotation, 3);

        assertThat(rotation.taken()).isEqualTo(Map.of(2L, 43L, 1L, 42L));
    }

    @Test
    void passesOverWhoeverHasBecomeFull() {
        var rotation = new Rotation(7L, 0, List.of(member(1, 1, 0), member(2, null, 0)));

        List<Long> given = take(rotation, 3);

        assertThat(given).containsExactly(1L, 2L, 2L);
        assertThat(rotation.explanation()).contains("AT_CAPACITY");
    }

    @Test
    void hasNobodyWhenAllAreFull() {
        var rotation = new Rotation(7L, 0, List.of(member(1, 0, 0)));

        var next = rotation.next();

        assertThat(next).isEmpty();
        assertThat(rotation.taken()).isEmpty();
    }

    private static List<Long> take(Rotation rotation, int count) {
        var given = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            given.add(rotation.next().orElseThrow().user());
        }
        return given;
    }

    private static Candidate member(long user, Integer capacity, long lastTurn) {
        return new Candidate(user, true, true, true, 0, capacity, lastTurn);
    }
}
