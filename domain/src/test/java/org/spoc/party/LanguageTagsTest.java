package org.spoc.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {

    @ParameterizedTest
    @CsvSource({"en, en", "EN, en", "fr-FR, fr-FR", "fr_ca, fr-CA", "zh-Hant-TW, zh-Hant-TW", "English, en", "français, fr", "FRANCAIS, fr",
        "French, fr", "German, de", "Deutsch, de", "allemand, de", "anglais, en", "español, es", "eng, en", "fra, fr", "fre, fr", "es-419, es-419",
        "Néerlandais, nl", "Hindi, hi"})
    void tagsAndNamesBecomeTags(String text, String tag) {
        assertThat(LanguageTags.parse(text).found()).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Klingonese", "xx", "en-", "fr-XX", "und", "e", "fr FR FR", "<script>"})
    void everythingElseIsRefused(String text) {
        assertThat(LanguageTags.parse(text).reason().code()).isEqualTo("language.unknown");
    }
}
