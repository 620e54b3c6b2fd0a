package org.spoc.party;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.spoc.shared.Parsed;
import org.spoc.shared.Spelling;

/**
 * Languages as BCP 47 tags. Files also name them: "English", "français", "German" and "Deutsch" are understood by their
 * English, French and own names, "fra" and "fre" by ISO 639-2.
 */
public final class LanguageTags {

    private static final Map<String, String> BIBLIOGRAPHIC = Map.of("fre", "fr", "ger", "de", "dut", "nl", "chi", "zh",
        "cze", "cs", "gre", "el", "rum", "ro", "slo", "sk", "per", "fa", "ice", "is");
    private static final Set<String> LANGUAGES = Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> NAMES = names();

    private LanguageTags() {
    }

    public static Parsed<String> parse(String text) {
        String named = NAMES.get(Spelling.key(text));
        if (named != null) {
            return Parsed.of(named);
        }
        String tag = text == null ? "" : text.strip().replace('_', '-');
        try {
            return known(new Locale.Builder().setLanguageTag(tag).build(), tag);
        } catch (IllformedLocaleException notATag) {
            return Parsed.refused("language.unknown", tag);
        }
    }

    private static Parsed<String> known(Locale language, String tag) {
        boolean knownRegion = language.getCountry().length() != 2 || Countries.isCode(language.getCountry());
        return LANGUAGES.contains(language.getLanguage()) && knownRegion
            ? Parsed.of(language.toLanguageTag())
            : Parsed.refused("language.unknown", tag);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : LANGUAGES) {
            Locale language = Locale.forLanguageTag(code);
            names.put(Spelling.key(language.getDisplayLanguage(language)), language.toLanguageTag());
            names.put(Spelling.key(language.getISO3Language()), language.toLanguageTag());
        }
        for (String code : LANGUAGES) {
            Locale language = Locale.forLanguageTag(code);
            names.put(Spelling.key(language.getDisplayLanguage(Locale.FRENCH)), language.toLanguageTag());
            names.put(Spelling.key(language.getDisplayLanguage(Locale.ENGLISH)), language.toLanguageTag());
        }
        names.putAll(BIBLIOGRAPHIC);
        // two letters are a tag, even where a language calls itself so
        names.keySet().removeIf(name -> name.length() <= 2);
        return Map.copyOf(names);
    }
}
