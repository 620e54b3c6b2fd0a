package org.spoc.importing;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

import org.spoc.shared.Parsed;
import org.spoc.shared.Spelling;

/**
 * What the text of a cell says: yes or no, a number, an identifier, or nothing at all.
 */
public final class CellValues {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?|[\\n\\u0085\\u2028\\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t\\u000B\\f]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\n]]");
    private static final Pattern WRITTEN_AS_DECIMAL = Pattern.compile("(-?\\d+)[.,]0+");
    private static final Pattern WRITTEN_AS_POWER = Pattern.compile("-?\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "oui", "o", "vrai", "x", "on");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "non", "faux", "off");

    private CellValues() {
    }

    /** One line without spaces around it; invisible and control characters are taken out. {@code null} gives "". */
    public static String line(String text) {
        String value = text == null ? "" : text;
        return isPlain(value) && value.indexOf('\n') < 0 ? value.strip() : cleaned(LINE_BREAKS.matcher(value).replaceAll(" "));
    }

    /** As {@link #line}, but line breaks stay, as {@code \n}. */
    public static String lines(String text) {
        return clean(LINE_BREAKS.matcher(text == null ? "" : text).replaceAll("\n"));
    }

    /** True when the cell is empty or holds one of the values that mean nothing; case and spaces do not matter. */
    public static boolean isNothing(String text, Set<String> nothing) {
        String value = line(text);
        return value.isEmpty() || nothing.stream().anyMatch(other -> line(other).equalsIgnoreCase(value));
    }

    /** Yes and no in English, in French and as numbers: "1.0" is yes. */
    public static Parsed<Boolean> yesNo(String text) {
        String value = Spelling.key(identifier(text));
        if (YES.contains(value)) {
            return Parsed.of(true);
        }
        return NO.contains(value) ? Parsed.of(false) : Parsed.refused("value.notYesNo", line(text));
    }

    /** A number as people of either language write it, see {@link WrittenNumber}. */
    public static Parsed<BigDecimal> number(String text) {
        return WrittenNumber.parse(line(text));
    }

    /** A number without a fraction that fits; "2822.0" is one. */
    public static Parsed<Long> wholeNumber(String text) {
        Parsed<BigDecimal> number = number(text);
        if (!number.understood()) {
            return number.map(BigDecimal::longValue);
        }
        try {
            return Parsed.of(number.value().longValueExact());
        } catch (ArithmeticException notWhole) {
            return Parsed.refused("value.notWhole", line(text));
        }
    }

    /**
     * A name or key that a spreadsheet may have turned into a number: "660737.0" and "6.60737E5" are "660737". Leading
     * zeros stay, and so does everything that is no number.
     */
    public static String identifier(String text) {
        String value = line(text);
        var decimal = WRITTEN_AS_DECIMAL.matcher(value);
        if (decimal.matches()) {
            return decimal.group(1);
        }
        return WRITTEN_AS_POWER.matcher(value).matches() ? plain(new BigDecimal(value), value) : value;
    }

    private static String plain(BigDecimal number, String otherwise) {
        return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : otherwise;
    }

    private static String clean(String text) {
        return isPlain(text) ? text.strip() : cleaned(text);
    }

    /** Most cells are: looking first makes reading them several times faster. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        return INVISIBLE.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("").strip();
    }
}
