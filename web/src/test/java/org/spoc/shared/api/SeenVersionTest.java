package org.spoc.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.shared.Invalid;

class SeenVersionTest {

    @Test
    void isTheNumberInTheTag() {
        assertThat(SeenVersion.optional("\"7\"")).isEqualTo(7);
    }

    @Test
    void acceptsAnyVersionForTheStar() {
        assertThat(SeenVersion.optional("*")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "\"abc\"", "\"\"", "\"99999999999999999999\""})
    void isOneThatNeverWasForTagsThatAreNotOurs(String tag) {
        assertThat(SeenVersion.optional(tag)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\", \"8\"", "x\"7\""})
    void isRefusedWhenItIsNoTag(String text) {
        assertThatThrownBy(() -> SeenVersion.optional(text)).isInstanceOf(Invalid.class);
    }
}
