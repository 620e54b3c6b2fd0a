package org.spoc.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibilityTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u200D\u200C", "\u00A0", "\u2060\uFEFF", "\u00AD", "\u115F", "\u3164", "\uFFA0", "\u2800", "\u0301", "\uFE0F",
        "\u200E\u200F", "\uDB40\uDC61", "\uFFFE"})
    void aTextOfWhichNothingCanBeSeenIsRefused(String text) {
        assertThat(code(text, false)).isEqualTo("shape.unseen");
        assertThat(code(text, true)).isEqualTo("shape.unseen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "é", "e\u0301", "李", "?", "€", "7", "نامه\u200Cای", "क्\u200Dष", "👩\u200D👩\u200D👧", "❤\uFE0F",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F", "\uD83E\uDEE0", "מס 7\u200E", "Ac\u00A0me"})
    void whatPeopleWriteIsKeptAsItIs(String text) {
        assertThat(code(text, false)).isNull();
        assertThat(code(text, true)).isNull();
        assertThat(Legibility.isSeen(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r", "a\tb", "a\u0085b", "a\u2028b"})
    void aLineHasNoBreakAndSeveralLinesMay(String text) {
        assertThat(code(text, false)).isEqualTo("shape.lineBreak");
        assertThat(code(text, true)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\u0007b", "a\u001Bb", "a\u007Fb", "a\u0090b", "a\u000Bb", "a\uD800b"})
    void controlCharactersAreRefusedEverywhere(String text) {
        assertThat(code(text, false)).isEqualTo("shape.control");
        assertThat(code(text, true)).isEqualTo("shape.control");
    }

    @ParameterizedTest
    @CsvSource({"202A,true", "202B,true", "202C,true", "202D,false", "202E,false", "2066,true", "2067,true", "2068,true", "2069,true"})
    void noLineIsReadBackwards(String point, boolean possibleInSeveralLines) {
        String text = "gnp" + Character.toString(Integer.parseInt(point, 16)) + "exe";

        assertThat(Legibility.fault(text, false)).contains(Reason.of("shape.direction", "U+" + point));
        assertThat(Legibility.fault(text, true).isEmpty()).isEqualTo(possibleInSeveralLines);
    }

    @Test
    void whetherATextIsNeededIsAnotherQuestion() {
        assertThat(code(null, false)).isNull();
        assertThat(code("  ", false)).isNull();
        assertThat(Legibility.isSeen(null)).isFalse();
        assertThat(Legibility.isSeen("  ")).isFalse();
    }

    @Test
    void aTextThatComesAloneIsRefusedByItsName() {
        var missing = catchThrowableOfType(Invalid.class, () -> Legibility.neededLine("name", " ", 10));
        var tooLong = catchThrowableOfType(Invalid.class, () -> Legibility.line("name", "a".repeat(11), 10));
        var control = catchThrowableOfType(Invalid.class, () -> Legibility.lines("reason", "a\u0000", 10));

        assertThat(missing.problems()).containsExactly(Invalid.Problem.of("name", "shape.NotBlank"));
        assertThat(tooLong.problems()).containsExactly(Invalid.Problem.of("name", "shape.Size", 0, 10));
        assertThat(control.problems()).containsExactly(Invalid.Problem.of("reason", "shape.control", "U+0000"));
    }

    private static String code(String text, boolean lines) {
        return Legibility.fault(text, lines).map(Reason::code).orElse(null);
    }
}
