package org.spoc.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How text is made comparable for searching: without accents and case, one blank between words. */
public final class SearchText {

    /** Accents, and what cannot be seen at all, such as a zero-width space within a name. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s().\\-/]{4,}");

    private static final int SHORTEST_PHONE = 4;
    /** Letters that Unicode does not take apart but people do, because their keyboard lacks them. */
    private static final Map<String, String> WRITTEN_OUT = Map.of("œ", "oe", "æ", "ae", "ß", "ss", "ø", "o", "ł", "l", "đ", "d");
    private static final Pattern LETTERS = Pattern.compile("[œæßøłđ]");

    private SearchText() {
    }

    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = BLANKS.matcher(bare).replaceAll(" ").trim().toLowerCase(Locale.ROOT);
        return LETTERS.matcher(lower).replaceAll(letter -> WRITTEN_OUT.get(letter.group()));
    }

    /** All that a party can be found by, in one line. */
    public static String ofAll(Stream<String> parts) {
        return parts.filter(part -> part != null && !part.isBlank()).map(SearchText::of)
                .collect(Collectors.joining("\n"));
    }

    /**
     * The words of a question, each of which must occur; a telephone number is one word of digits, without the
     * leading zero that is dialled at home only.
     */
    public static List<String> words(String question) {
        String text = of(question);
        String digits = text.replace("(0)", "").replaceAll("\\D", "").replaceFirst("^0+", "");
        if (digits.length() >= SHORTEST_PHONE && PHONE.matcher(text).matches()) {
            return List.of(digits);
        }
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).limit(8).toList();
    }

    /** A word as part of a LIKE pattern: what the question contains is looked for, not obeyed. */
    public static String pattern(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
