package org.spoc.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text that people type may hold: something in it can be seen, and nothing in it steers what shows it. Pages,
 * REST and imports refuse the rest by these rules; nothing is taken out silently.
 *
 * <p>Joiners and selectors (U+200C, U+200D, U+FE0F) stay possible, because scripts and emoji need them, and so do the
 * marks U+200E and U+200F that Hebrew and Arabic need beside digits.
 */
public final class Legibility {

    /** Fillers, blanks and what Unicode wants to be ignored look like nothing although they count as letters or signs. */
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Cn}&&[^\\u115F\\u1160\\u2065\\u2800\\u3164"
            + "\\uFDD0-\\uFDEF\\uFFA0\\uFFF0-\\uFFF8\\uFFFE\\uFFFF\\x{E0000}-\\x{E0FFF}]]");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\t\\n\\r\\u0085\\u2028\\u2029]");
    /** PostgreSQL does not keep U+0000 and halves of characters at all. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r\\u0085]]");
    /** With these «gnp.exe» is read as «exe.png». */
    private static final Pattern OVERRIDE = Pattern.compile("[\\u202D\\u202E]");
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Legibility() {
    }

    /** Whether at least one character can be seen; {@code null} cannot. */
    public static boolean isSeen(String text) {
        return text != null && SEEN.matcher(text).find();
    }

    /**
     * Why a text cannot be kept; empty when it can. A missing or blank one can: whether it is needed is another question.
     *
     * @param lines whether it may have several lines
     */
    public static Optional<Reason> fault(String text, boolean lines) {
        if (text == null) {
            return Optional.empty();
        }
        return first("shape.control", CONTROL, text)
                .or(() -> first("shape.direction", lines ? OVERRIDE : DIRECTION, text))
                .or(() -> lines || !LINE_BREAK.matcher(text).find() ? Optional.empty() : Optional.of(Reason.of("shape.lineBreak")))
                .or(() -> text.isBlank() || isSeen(text) ? Optional.empty() : Optional.of(Reason.of("shape.unseen")));
    }

    private static Optional<Reason> first(String code, Pattern wrong, String text) {
        return wrong.matcher(text).results().findFirst()
                .map(found -> Reason.of(code, String.format("U+%04X", found.group().codePointAt(0))));
    }

    /** One line that may be missing. @throws Invalid when it is too long or cannot be kept */
    public static void line(String member, String text, int longest) {
        check(member, text, longest, false);
    }

    /** Several lines that may be missing. @throws Invalid when they are too long or cannot be kept */
    public static void lines(String member, String text, int longest) {
        check(member, text, longest, true);
    }

    /** One line that must not be missing. @throws Invalid when it is, is too long or cannot be kept */
    public static void neededLine(String member, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw Invalid.member(member, "shape.NotBlank");
        }
        line(member, text, longest);
    }

    private static void check(String member, String text, int longest, boolean lines) {
        if (text != null && text.length() > longest) {
            throw Invalid.member(member, "shape.Size", 0, longest);
        }
        fault(text, lines).ifPresent(reason -> {
            throw Invalid.member(member, reason.code(), reason.arguments().toArray());
        });
    }
}
