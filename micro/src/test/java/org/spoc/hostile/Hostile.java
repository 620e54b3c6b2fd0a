package org.spoc.hostile;

import java.util.List;
import java.util.Random;

/**
 * Texts and values that somebody sends who means harm, or whose program is wrong. The same seed gives the same ones:
 * {@code -Dspoc.seed=…} repeats a run, {@code -Dspoc.hostile=long} makes it long.
 */
final class Hostile {

    /** JSON that is no text: other types, other shapes, numbers that nothing holds. */
    private static final List<String> SHAPES = List.of("null", "true", "false", "[]", "{}", "[null]", "[[]]", "{\"a\":1}", "[1,2]", "0", "-0", "-1", "1", "1.5", "1e400", "-1e400",
            "1e-400", "1e2147483647", "1e-2147483648", "1E999999999", "1" + "0".repeat(999), "0." + "0".repeat(900) + "1", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "2147483648", "NaN", "Infinity", "0x10", "010", "01", "+1", ".5", "5.",
            "'a'", "undefined", "\"a\" \"b\"", "\"\\x41\"", "\"\\u12\"", "\"a", "[\"a\"", "{\"a\"", "\"a\nb\"", "[".repeat(100) + "]".repeat(100), "[".repeat(100_000), "{\"a\":".repeat(100) + "1" + "}".repeat(100), "\"a\",\"__proto__\":{\"a\":1}",
            "\"a\",\"constructor\":1", "\"a\",\"id\":1", "\"a\",\"version\":7", "\"a\",\"@class\":\"java.lang.Object\"", "[\"java.lang.Object\",{}]", "/**/\"a\"", "\"a\"//", "\"\u0000\"", "{\"kind\":\"USER\",\"id\":-1}", "{\"id\":1,\"id\":2}", "[\"a\",\"a\"]", "[\"a\",null]", "999999999999");

    private final long seed;
    private final Random random;
    private int turn;

    Hostile(long seed) {
        this.seed = seed;
        random = new Random(seed);
        turn = random.nextInt(Family.values().length);
    }

    /** With the seed that was asked for; otherwise the build always sends the same, and the long form something new. */
    static Hostile asked() {
        return new Hostile(Long.getLong("spoc.seed", isLong() ? System.currentTimeMillis() : 1));
    }

    /** Whether the long form is wanted. */
    static boolean isLong() {
        return "long".equals(System.getProperty("spoc.hostile"));
    }

    long seed() {
        return seed;
    }

    /** The next text, of each family in turn. */
    String text() {
        turn = (turn + 1) % Family.values().length;
        return of(Family.values()[turn]);
    }

    /** A text of a family: one of its samples, mostly alone, else beside or within something else. */
    String of(Family family) {
        String sample = any(family.samples());
        return switch (random.nextInt(8)) {
            case 0 -> "Ann " + sample;
            case 1 -> sample + " Acme";
            case 2 -> sample + any(any(List.of(Family.values())).samples());
            default -> sample;
        };
    }

    /** JSON to put where a value of a type is expected: a text, often one that almost fits, or another shape. */
    String json(String type) {
        return switch (random.nextInt(6)) {
            case 0 -> any(SHAPES);
            case 1, 2 -> type.equals("string") ? quoted(text()) : number(of(Family.NUMBERS));
            default -> quoted(text());
        };
    }

    /** JSON to put where a day or a time is expected. */
    String day() {
        return random.nextInt(3) == 0 ? json("string") : quoted(of(Family.DATES));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private static String number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") ? text : quoted(text);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A text of JSON, in ASCII, so that halves of characters arrive as well. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter < ' ' || letter > '~') {
                json.append("\\u%04x".formatted((int) letter));
            } else {
                json.append(letter == '"' || letter == '\\' ? "\\" : "").append(letter);
            }
        }
        return json.append('"').toString();
    }
}
