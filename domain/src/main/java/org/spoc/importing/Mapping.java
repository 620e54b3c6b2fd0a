package org.spoc.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.spoc.shared.Reason;

/**
 * How a file is to be understood: which column is which field, and what its values mean. It is stored with the import
 * and can be used for the next file of the same kind, so it names columns by their headers and holds plain values only.
 *
 * @param target what the rows become
 * @param defaultKind what a party is when the row does not say so; {@code null} for people
 * @param columns header to field; columns that are not here are left out
 * @param nothing values that mean nothing, as "Select"; case does not matter
 * @param keySystem the name of the system that gave the keys, {@code null} without a key
 * @param nameTemplate name of rows without one, {@code null} when such rows are refused
 * @param phoneCountry ISO 3166-1 of telephone numbers without a prefix, {@code null} when the row's country is all there is
 * @param stageValues what a row says to the name of a stage
 * @param otherStage name of the stage for any other value, {@code null} when such rows are refused
 * @param defaultSource source of rows that name none, {@code null} when there is none
 * @param datePattern how dates are written, {@code null} means ISO
 * @param migration whether parties may start at a later stage than the first
 */
public record Mapping(ImportTarget target, ImportedKind defaultKind, Map<String, Field> columns, Set<String> nothing,
                      String keySystem, String nameTemplate, String phoneCountry, Map<String, String> stageValues,
                      String otherStage, String defaultSource, DatePattern datePattern, boolean migration) {

    public Mapping {
        columns = kept(columns);
        stageValues = kept(stageValues);
        nothing = nothing == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(nothing));
        datePattern = datePattern == null ? DatePattern.ISO : datePattern;
    }

    private static <V> Map<String, V> kept(Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** What is wrong with this mapping for any file; empty when it can be used. */
    public List<Reason> problems() {
        return new MappingRules(this).broken();
    }

    /** As {@link #problems()}, with the columns that a file with this header does not have. */
    public List<Reason> problems(List<String> header) {
        return new MappingRules(this).brokenFor(header);
    }

    /** The headers of a field in the order of the mapping. */
    public List<String> columnsOf(Field field) {
        return columns.entrySet().stream().filter(column -> column.getValue() == field).map(Map.Entry::getKey).toList();
    }

    public boolean has(Field field) {
        return columns.containsValue(field);
    }

    /** The template of names, if rows without a name get one. */
    public Optional<NameTemplate> template() {
        return Optional.ofNullable(nameTemplate).filter(text -> !text.isBlank()).map(NameTemplate::new);
    }

    /** The name of the stage that a cell stands for: "1.0" in the file is found as "1" and as "1.0". */
    public Optional<String> stageOf(String cell) {
        String value = CellValues.identifier(cell);
        return stageValues.entrySet().stream()
            .filter(stage -> CellValues.identifier(stage.getKey()).equalsIgnoreCase(value))
            .map(Map.Entry::getValue).findFirst()
            .or(() -> Optional.ofNullable(otherStage));
    }

    public boolean isNothing(String cell) {
        return CellValues.isNothing(cell, nothing);
    }

    Set<Field> fields() {
        return columns.values().stream().collect(Collectors.toUnmodifiableSet());
    }
}
