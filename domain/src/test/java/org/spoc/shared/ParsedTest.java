package org.spoc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ParsedTest {

    @Test
    void aRefusalKeepsItsReasonWhenMapped() {
        Parsed<Integer> refused = Parsed.refused("value.notWhole", 1.5);

        Parsed<String> mapped = refused.map(String::valueOf);

        assertThat(mapped.understood()).isFalse();
        assertThat(mapped.found()).isEmpty();
        assertThat(mapped.reason()).isEqualTo(Reason.of("value.notWhole", "1.5")).hasToString("value.notWhole[1.5]");
    }

    @Test
    void anUnderstoodValueIsMapped() {
        assertThat(Parsed.of(3).map(value -> value + 1).found()).contains(4);
    }

    @Test
    void thereIsAlwaysEitherAValueOrAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Parsed<>(null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Parsed<>(1, Reason.of("value.notWhole")));
    }
}
