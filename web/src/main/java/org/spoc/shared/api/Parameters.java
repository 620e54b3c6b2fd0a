package org.spoc.shared.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spoc.shared.Invalid;

/** Reads what stands behind the question mark of an address; a missing parameter gives null. */
public final class Parameters {

    private static final int MOST = 500;
    private static final int USUAL = 50;

    private Parameters() {
    }

    /** How many items a page has: 50 unless said otherwise, at most 500. */
    public static int limit(String text) {
        return limit(text, MOST);
    }

    public static int limit(String text, int most) {
        if (text == null) {
            return Math.min(USUAL, most);
        }
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw Invalid.member("limit", "page.badLimit", most);
    }

    public static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return constant(name, text, type, Enum::name);
    }

    /** @param spelling how a constant is written in the address */
    public static <E extends Enum<E>> E constant(String name, String text, Class<E> type, Function<E, String> spelling) {
        return text == null ? null : Arrays.stream(type.getEnumConstants()).filter(each -> spelling.apply(each).equals(text)).findFirst()
                .orElseThrow(() -> Invalid.member(name, "json.notOneOf",
                        Arrays.stream(type.getEnumConstants()).map(spelling).collect(Collectors.joining(", "))));
    }

    public static Instant moment(String name, String text) {
        return text == null ? null : Values.moment(text).orElseThrow(() -> Invalid.member(name, "json.notATime"));
    }

    public static LocalDate day(String name, String text) {
        return text == null ? null : Values.day(text).orElseThrow(() -> Invalid.member(name, "json.notADate"));
    }

    public static boolean flag(String name, String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw Invalid.member(name, "json.notOneOf", "true, false");
    }
}
