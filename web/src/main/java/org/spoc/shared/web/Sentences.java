package org.spoc.shared.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.spoc.shared.Reason;

/**
 * The words of one language: what pages say ({@code messages}), and why something was refused and what things are
 * called ({@code problems}). Pages and REST tell the same refusal in the same words.
 */
public final class Sentences {

    /** Languages that the product speaks. */
    public static final List<String> LANGUAGES = List.of("en", "fr");
    static final List<String> BUNDLES = List.of("org.spoc.text.messages", "org.spoc.text.problems");
    private static final Set<String> TELL_CONSTANTS = Set.of("import.numberLeftOut", "import.refusalKept");
    private static final String WITHOUT_WORDS = "withoutWords";
    private static final Logger LOG = System.getLogger(Sentences.class.getName());
    /** English is the base, so that the language of the server never mixes in. */
    private static final ResourceBundle.Control NO_DETOUR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private Sentences(Locale locale) {
        this.locale = locale;
        this.bundles = BUNDLES.stream().map(name -> ResourceBundle.getBundle(name, locale, NO_DETOUR)).toList();
    }

    public static Sentences in(Locale locale) {
        return new Sentences(locale);
    }

    public Locale locale() {
        return locale;
    }

    public boolean knows(String code) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(code));
    }

    /** The sentence with its places filled; constants among the arguments by their names, days as people write them. */
    public String of(String code, Object... arguments) {
        Object[] named = Arrays.stream(arguments).map(this::told).toArray();
        return new MessageFormat(pattern(code), locale).format(named);
    }

    private Object told(Object argument) {
        if (argument instanceof Enum<?> constant) {
            return name(constant);
        }
        return argument instanceof LocalDate day ? written(day, "format.date") : argument;
    }

    /** A day, or a moment where the reader is, in a form such as {@code format.date}. The first of a month may have a name of its own. */
    String written(Temporal local, String form) {
        String text = DateTimeFormatter.ofPattern(pattern(form), locale).format(local);
        return text.startsWith("1 ") ? pattern("format.first") + text.substring(1) : text;
    }

    /** Why a text or a file was refused. */
    public String of(Reason reason) {
        return of(reason.code(), reason.arguments().stream().map(argument -> inMapping(reason, argument)).toArray());
    }

    /** What people call a constant: the text {@code stage.PROSPECT} for {@code Stage.PROSPECT}. */
    public String name(Enum<?> constant) {
        return constant == null ? "" : pattern(key(constant.getDeclaringClass()) + "." + constant.name());
    }

    static String key(Class<?> type) {
        return type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT) + type.getSimpleName().substring(1);
    }

    /** Reasons about a mapping tell its fields and targets as constants, and so do a few about a row. */
    private String inMapping(Reason reason, String argument) {
        return !reason.code().startsWith("mapping.") && !TELL_CONSTANTS.contains(reason.code()) ? argument
                : Stream.of("field.", "importTarget.", "consentChannel.").map(kind -> kind + argument).filter(this::knows).findFirst()
                        .map(this::pattern).orElse(argument);
    }

    private String pattern(String code) {
        if (!knows(code)) {
            LOG.log(Level.ERROR, "no words for " + code);
        }
        String key = knows(code) ? code : WITHOUT_WORDS;
        return bundles.stream().filter(bundle -> bundle.containsKey(key)).findFirst().orElseThrow().getString(key);
    }
}
