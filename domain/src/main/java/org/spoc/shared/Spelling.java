package org.spoc.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two spellings of one name have in common: letters and digits, without accents, case, spaces and punctuation.
 */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int ONE_TYPO = 1;

    private Spelling() {
    }

    /** "Côte d’Ivoire" and "COTE D'IVOIRE" give "cotedivoire"; {@code null} gives an empty key. */
    public static String key(String text) {
        return words(text).replace(" ", "");
    }

    /** As {@link #key}, with one space between the words: "Do Not_E-Mail" gives "do not e mail". */
    public static String words(String text) {
        if (text == null) {
            return "";
        }
        String withoutAccents = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded = withoutAccents.toLowerCase(Locale.ROOT).replace("&", " and ").replace("œ", "oe").replace("æ", "ae");
        return NEITHER_LETTER_NOR_DIGIT.matcher(folded).replaceAll(" ").strip();
    }

    /** True when one letter was forgotten, added, replaced, or swapped with its neighbour. */
    public static boolean differByOneTypo(String one, String other) {
        if (Math.abs(one.length() - other.length()) > ONE_TYPO || one.equals(other)) {
            return false;
        }
        int start = commonStart(one, other);
        String restOfOne = one.substring(start);
        String restOfOther = other.substring(start);
        return tail(restOfOne, 1).equals(tail(restOfOther, 1))
            || restOfOne.equals(tail(restOfOther, 1))
            || tail(restOfOne, 1).equals(restOfOther)
            || swapped(restOfOne, restOfOther);
    }

    private static int commonStart(String one, String other) {
        int start = 0;
        while (start < one.length() && start < other.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        return start;
    }

    private static boolean swapped(String one, String other) {
        return one.length() > 1 && other.length() > 1
            && one.charAt(0) == other.charAt(1) && one.charAt(1) == other.charAt(0)
            && tail(one, 2).equals(tail(other, 2));
    }

    private static String tail(String text, int from) {
        return text.length() < from ? "" : text.substring(from);
    }
}
