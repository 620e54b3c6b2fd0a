package org.spoc.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellValuesTest {

    @Test
    void spacesOfEveryKindAreTrimmedAndInvisibleCharactersTakenOut() {
        assertThat(CellValues.line("\uFEFF\u00a0 Ann\u2003Lee\u200b \t")).isEqualTo("Ann Lee");
        assertThat(CellValues.line("a\u0000b\u0007c\u202Ed")).isEqualTo("abcd");
        assertThat(CellValues.line("one\r\ntwo\rthree")).isEqualTo("one two three");
        assertThat(CellValues.lines("one\r\ntwo\rthree\u0000")).isEqualTo("one\ntwo\nthree");
        assertThat(CellValues.line(null)).isEmpty();
    }

    @Test
    void emojiAndScriptsOfTheWorldStay() {
        assertThat(CellValues.line("Zoë 👩‍💻 山田 محمد")).isEqualTo("Zoë 👩‍💻 山田 محمد");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Select", "SELECT ", "unknown", "n/a", "\u00a0"})
    void someValuesMeanNothing(String text) {
        assertThat(CellValues.isNothing(text, Set.of("Select", "Unknown", "N/A"))).isTrue();
    }

    @Test
    void onlyTheNamedValuesMeanNothing() {
        assertThat(CellValues.isNothing("Selected", Set.of("Select"))).isFalse();
        assertThat(CellValues.isNothing("unknown", Set.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes", "YES ", "y", "true", "TRUE", "1", "1.0", "oui", "Oui", "o", "vrai", "x", "X"})
    void yesInManyWords(String text) {
        assertThat(CellValues.yesNo(text).found()).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No", "n", "false", "0", "0.0", "0,0", "non", "NON", "faux"})
    void noInManyWords(String text) {
        assertThat(CellValues.yesNo(text).found()).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "2", "yesno", "-"})
    void whatIsNeitherIsRefused(String text) {
        assertThat(CellValues.yesNo(text).reason().code()).isEqualTo("value.notYesNo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,234.56|1234.56", "1 234,56|1234.56", "1\u202f234,56|1234.56", "1\u00a0234,56|1234.56",
        "1.234,56|1234.56", "1'234.56|1234.56", "1234.0|1234.0", "1,234|1234", "1.234|1.234", "1,5|1.5", "1,2345|1.2345", "1,234,567|1234567",
        "1.234.567|1234567", "-12|-12", "+12|12", "−3|-3", ".5|0.5", "6.6E5|6.6E+5", "€ 1 200,50|1200.50", "1200 €|1200", "$1,200|1200"})
    void numbersOfBothLanguagesAreRead(String text, BigDecimal number) {
        assertThat(CellValues.number(text).found()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,23,456", "1.2.3", "1E999999999", "1E-999999999", "12 apples", "--1", "NaN", "Infinity", "0x10",
        "11111111111111111111111111111111111111111111111111"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(CellValues.number(text).reason().code()).isEqualTo("value.notANumber");
    }

    @Test
    void wholeNumbersHaveNoFraction() {
        assertThat(CellValues.wholeNumber("2822.0").found()).contains(2822L);
        assertThat(CellValues.wholeNumber("2,822").found()).contains(2822L);
        assertThat(CellValues.wholeNumber("2.5").reason().code()).isEqualTo("value.notWhole");
        assertThat(CellValues.wholeNumber("99999999999999999999").reason().code()).isEqualTo("value.notWhole");
        assertThat(CellValues.wholeNumber("many").reason().code()).isEqualTo("value.notANumber");
    }

    @ParameterizedTest
    @CsvSource({"660737.0, 660737", "660737, 660737", "6.60737E5, 660737", "00123, 00123", "00123.0, 00123", "A1.0, A1.0", "1.5, 1.5",
        "1.05, 1.05", "Acme, Acme", "7927b2df-8bba, 7927b2df-8bba", "1.2E0, 1.2E0"})
    void identifiersLoseTheDecimalsOfASpreadsheet(String text, String identifier) {
        assertThat(CellValues.identifier(text)).isEqualTo(identifier);
    }
}
