package org.spoc.importing;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.spoc.shared.Parsed;

/**
 * A number as people write it: 1,234.56 and 1 234,56 and 1.234,56 and 1'234.56 and 1234.0. When only one kind of mark
 * is there, a comma before exactly three digits separates thousands (1,234), any other comma and every single point
 * separates the fraction (1,5 and 1.234), because machines write points.
 */
final class WrittenNumber {

    private static final int LONGEST = 40;
    private static final Pattern DECORATION = Pattern.compile("^[€$£¥]|[€$£¥]$|[ '’]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?|[+-]?\\.\\d+");
    private static final Pattern COMMA_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern POINT_THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d+|[+-]?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern COMMA_FRACTION = Pattern.compile("[+-]?\\d+,\\d+");

    private WrittenNumber() {
    }

    static Parsed<BigDecimal> parse(String text) {
        String bare = text.length() > LONGEST ? "" : DECORATION.matcher(text).replaceAll("").replace('\u2212', '-');
        String plain = plain(bare);
        // longer exponents are refused by the pattern: writing such a number out would fill the memory
        return PLAIN.matcher(plain).matches() ? Parsed.of(new BigDecimal(plain)) : Parsed.refused("value.notANumber", text);
    }

    private static String plain(String bare) {
        if (COMMA_THOUSANDS.matcher(bare).matches()) {
            return bare.replace(",", "");
        }
        if (POINT_THOUSANDS.matcher(bare).matches()) {
            return bare.replace(".", "").replace(',', '.');
        }
        return COMMA_FRACTION.matcher(bare).matches() ? bare.replace(',', '.') : bare;
    }
}
