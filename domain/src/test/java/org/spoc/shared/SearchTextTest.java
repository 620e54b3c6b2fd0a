package org.spoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({"Çelik,celik", "MÜLLER,muller", "Œuvre,oeuvre", "Straße,strasse", "Sørensen,sorensen", "Łódź,lodz",
        "'  Côte   d’Ivoire ',cote d’ivoire", "ﬁn,fin"})
    void forgetsAccentsCaseAndBlanks(String written, String comparable) {
        assertThat(SearchText.of(written)).isEqualTo(comparable);
    }

    @Test
    void whatCannotBeSeenDoesNotHideAName() {
        assertThat(SearchText.of("Ac\u200Bme\u00AD")).isEqualTo("acme");
    }

    @Test
    void takesABreakForABlank() {
        assertThat(SearchText.of("Acme\n\tGmbH")).isEqualTo("acme gmbh");
    }

    @Test
    void putsEveryPartOnALineAndLeavesEmptyOnesOut() {
        assertThat(SearchText.ofAll(Stream.of("Acme", null, " ", "Besançon"))).isEqualTo("acme\nbesancon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33 1 42 68 53 00", "0033 1 42 68 53 00", "+33 (0)1 42 68 53 00", "33-1-42-68-53-00", "+33.1.42.68.53.00"})
    void takesATelephoneNumberForOneWordOfDigits(String typed) {
        assertThat(SearchText.words(typed)).containsExactly("33142685300");
    }

    @Test
    void leavesOutTheZeroThatIsDialledAtHomeOnly() {
        assertThat(SearchText.words("01 42 68 53 00")).containsExactly("142685300");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "----", "24/7", "( ) ( )"})
    void doesNotTakeForATelephoneNumberWhatHasNoDigitsToSpeakOf(String typed) {
        assertThat(SearchText.words(typed)).isNotEmpty().doesNotContain("");
    }

    @Test
    void asksForEveryWord() {
        assertThat(SearchText.words("  Müller   Besançon ")).containsExactly("muller", "besancon");
        assertThat(SearchText.words("a b c d e f g h i j")).hasSize(8);
        assertThat(SearchText.words(" ")).isEmpty();
    }

    @Test
    void looksForLikeCharactersInsteadOfObeyingThem() {
        assertThat(SearchText.pattern("100%_\\")).isEqualTo("100\\%\\_\\\\");
    }

    @Test
    void looksForAPercentSignThatIsWrittenWide() {
        assertThat(SearchText.words("１００％")).containsExactly("100%");
    }
}
