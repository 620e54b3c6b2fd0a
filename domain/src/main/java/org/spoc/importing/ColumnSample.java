package org.spoc.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was seen in one column: a few examples, what most values look like, whether they repeat, and values that seem to
 * mean nothing. Takes any number of rows in a fixed amount of memory.
 */
public final class ColumnSample {

    private static final int EXAMPLES = 5;
    private static final int LONGEST_EXAMPLE = 100;
    private static final int LOOKED_AT = 500;
    private static final int REMEMBERED = 20_000;
    private static final double MOST = 0.8;
    private static final Set<String> NOTHING = Set.of("select", "unknown", "n/a", "#n/a", "none", "null", "nil", "not specified",
        "not available", "not provided", "undefined", "tbd", "-", "--", "?", "inconnu", "inconnue", "aucun", "aucune", "néant",
        "non renseigné", "non précisé", "sélectionner", "choisir", "à choisir", "(vide)", "(blank)", "(empty)");

    private final String header;
    private final Map<ValueLook, Integer> looks = new EnumMap<>(ValueLook.class);
    private final Set<String> examples = new LinkedHashSet<>();
    private final Set<String> nothing = new LinkedHashSet<>();
    private final Set<Long> seen = new HashSet<>();
    private final List<String> dates = new ArrayList<>();
    private final boolean mayBeKey;
    private boolean repeated;
    private long filled;
    private long characters;

    ColumnSample(String header) {
        this.header = header;
        this.mayBeKey = HeaderWords.field(ImportTarget.PARTIES, header).filter(Field.KEY::equals).isPresent();
    }

    void add(String cell) {
        String value = CellValues.line(cell);
        if (value.isEmpty()) {
            return;
        }
        if (NOTHING.contains(value.toLowerCase(Locale.ROOT))) {
            nothing.add(value);
            return;
        }
        remember(value);
    }

    private void remember(String value) {
        filled++;
        characters += value.length();
        if (examples.size() < EXAMPLES) {
            examples.add(value.length() <= LONGEST_EXAMPLE ? value : value.substring(0, LONGEST_EXAMPLE) + '…');
        }
        if (filled <= LOOKED_AT) {
            ValueLook look = ValueLook.of(value);
            looks.merge(look, 1, Integer::sum);
            if (look == ValueLook.DATE) {
                dates.add(value);
            }
        }
        // the hash of a value instead of the value: 20,000 long cells would not be a fixed amount of memory
        if (mayBeKey && !repeated && seen.size() < REMEMBERED) {
            repeated = !seen.add(hash(value));
        }
    }

    public String header() {
        return header;
    }

    /** A few different values, cut to a length that fits a page. */
    public List<String> examples() {
        return List.copyOf(examples);
    }

    /** Values that say "nothing", as they were written. */
    public Set<String> nothing() {
        return Set.copyOf(nothing);
    }

    /** What at least four of five values look like; empty for a column without values. */
    public Optional<ValueLook> look() {
        long looked = Math.min(filled, LOOKED_AT);
        return looked == 0 ? Optional.empty() : Optional.of(looks.entrySet().stream()
            .filter(look -> look.getValue() >= MOST * looked)
            .map(Map.Entry::getKey).findFirst().orElse(ValueLook.TEXT));
    }

    /** The pattern of the dates seen, if every one of them follows it. */
    public Optional<DatePattern> datePattern() {
        return DatePattern.of(dates);
    }

    boolean identifies(long rows) {
        return mayBeKey && !repeated && filled == rows;
    }

    double averageLength() {
        return filled == 0 ? Double.MAX_VALUE : (double) characters / filled;
    }

    private static long hash(String value) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
