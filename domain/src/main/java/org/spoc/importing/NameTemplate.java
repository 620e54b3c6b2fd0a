package org.spoc.importing;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a row that has none, made of its other values: "Lead {key}". A placeholder is a field in lower case, or
 * {@code {row}} for the number of the row.
 *
 * @param text the template, never {@code null}
 */
public record NameTemplate(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final String ROW = "row";

    /** The placeholders that are neither a field of this target nor the row. */
    public Set<String> unknownPlaceholders(ImportTarget target) {
        Set<String> known = Field.of(target).stream().map(NameTemplate::placeholder).collect(Collectors.toSet());
        return PLACEHOLDER.matcher(text).results()
            .map(found -> found.group(1))
            .filter(name -> !known.contains(name) && !ROW.equals(name))
            .collect(Collectors.toUnmodifiableSet());
    }

    /** The fields that the template needs. */
    public Set<Field> fields(ImportTarget target) {
        return Field.of(target).stream()
            .filter(field -> text.contains('{' + placeholder(field) + '}'))
            .collect(Collectors.toUnmodifiableSet());
    }

    /** The name; a field without a value leaves its place empty. */
    public String fill(long row, Function<Field, String> value) {
        return CellValues.line(PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(filled(found.group(1), row, value))));
    }

    private static String filled(String placeholder, long row, Function<Field, String> value) {
        if (ROW.equals(placeholder)) {
            return Long.toString(row);
        }
        String found = value.apply(Field.valueOf(placeholder.toUpperCase(Locale.ROOT)));
        return found == null ? "" : found;
    }

    private static String placeholder(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
