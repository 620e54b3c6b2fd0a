package org.spoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @Test
    void accentsCaseAndPunctuationDoNotMatter() {
        assertThat(Spelling.key("Côte d’Ivoire")).isEqualTo(Spelling.key("COTE D'IVOIRE")).isEqualTo("cotedivoire");
        assertThat(Spelling.words(" Do Not_E-Mail ")).isEqualTo("do not e mail");
        assertThat(Spelling.key(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"philipines, philippines", "kenyaa, kenya", "japon, japan", "ocne, once", "enya, kenya", "keny, kenya", "ab, ba"})
    void oneTypoIsOneLetterMoreLessOtherOrSwapped(String one, String other) {
        assertThat(Spelling.differByOneTypo(one, other)).isTrue();
        assertThat(Spelling.differByOneTypo(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"kenya, kenya", "kneay, kenya", "kenyaaa, kenya", "abcd, dcba", "italy, malta"})
    void nothingElseIsOneTypo(String one, String other) {
        assertThat(Spelling.differByOneTypo(one, other)).isFalse();
    }
}
