package org.spoc.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one or two letters that stand for a name where there is no photo: Cecily Lampkin is CL. */
public final class Initials {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}’']+");

    private Initials() {
    }

    public static String of(String name) {
        List<String> words = BETWEEN_WORDS.splitAsStream(name == null ? "" : name).filter(word -> !word.isEmpty()).toList();
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> first(words.get(0));
            default -> first(words.get(0)) + first(words.get(words.size() - 1));
        };
    }

    private static String first(String word) {
        return Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
