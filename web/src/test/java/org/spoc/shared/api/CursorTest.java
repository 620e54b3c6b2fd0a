package org.spoc.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.shared.Invalid;

class CursorTest {

    @Test
    void comesBackAsItWas() {
        Cursor cursor = new Cursor("NAME", "société\nd’à côté", 42);

        Cursor read = Cursor.read(cursor.text(), "NAME");

        assertThat(read).isEqualTo(cursor);
    }

    @Test
    void standsInAnAddressAsItIs() {
        String text = new Cursor("NAME", "a?b&c/d+é", 42).text();

        assertThat(text).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void isMissingOnTheFirstPage() {
        assertThat(Cursor.read(null, "NAME")).isNull();
    }

    @Test
    void isRefusedInAListOfAnotherOrder() {
        String text = new Cursor("NAME", "a", 42).text();

        assertThatThrownBy(() -> Cursor.read(text, "CHANGED")).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "%%%", "TkFNRQ", "TkFNRQp4Cng", "____"})
    void isRefusedWhenItIsNoneOfOurs(String text) {
        assertThatThrownBy(() -> Cursor.read(text, "NAME")).isInstanceOfSatisfying(Invalid.class,
                refused -> assertThat(refused.problems().get(0).member()).isEqualTo("after"));
    }
}
