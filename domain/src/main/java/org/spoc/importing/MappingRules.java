package org.spoc.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.spoc.lifecycle.Stage;
import org.spoc.party.Countries;
import org.spoc.shared.Legibility;
import org.spoc.shared.Reason;

/**
 * What must hold for a mapping before a single row is read with it.
 */
final class MappingRules {

    private static final Map<Field, Field> OPPOSITES = Map.of(Field.NO_EMAIL, Field.EMAIL_ALLOWED,
        Field.NO_CALLS, Field.CALLS_ALLOWED, Field.NO_POST, Field.POST_ALLOWED);

    private final Mapping mapping;
    private final List<Reason> broken = new ArrayList<>();

    MappingRules(Mapping mapping) {
        this.mapping = mapping;
    }

    List<Reason> broken() {
        must(mapping.target() != null, "mapping.targetMissing");
        must(!mapping.columns().isEmpty(), "mapping.noColumns");
        must(mapping.columns().values().stream().noneMatch(Objects::isNull), "mapping.fieldMissing");
        if (broken.isEmpty()) {
            fieldsBelongToTheTarget();
            fieldsAreToldOnce();
            rowsHaveNames();
            valuesHaveMeaning();
            stagesAreForMigrations();
        }
        return List.copyOf(broken);
    }

    List<Reason> brokenFor(List<String> header) {
        broken();
        mapping.columns().keySet().stream().filter(Predicate.not(header::contains))
            .forEach(column -> broken.add(Reason.of("mapping.columnMissing", column)));
        return List.copyOf(broken);
    }

    private void fieldsBelongToTheTarget() {
        mapping.fields().stream().filter(field -> !field.isOf(mapping.target())).sorted()
            .forEach(field -> broken.add(Reason.of("mapping.fieldOfOtherTarget", field, mapping.target())));
    }

    private void fieldsAreToldOnce() {
        mapping.fields().stream().filter(field -> !field.repeats() && mapping.columnsOf(field).size() > 1).sorted()
            .forEach(field -> broken.add(Reason.of("mapping.fieldTwice", field)));
        OPPOSITES.forEach((one, other) -> must(!(mapping.has(one) && mapping.has(other)), "mapping.opposites", one, other));
    }

    private void rowsHaveNames() {
        boolean named = mapping.has(Field.NAME) || mapping.has(Field.FAMILY_NAME) || mapping.has(Field.GIVEN_NAME);
        must(named || mapping.template().isPresent(), "mapping.nameMissing");
        mapping.template().ifPresent(this::templateCanBeFilled);
        must(mapping.target() != ImportTarget.PARTIES || mapping.defaultKind() != null || mapping.has(Field.KIND), "mapping.kindMissing");
    }

    private void templateCanBeFilled(NameTemplate template) {
        template.unknownPlaceholders(mapping.target()).stream().sorted()
            .forEach(name -> broken.add(Reason.of("mapping.unknownPlaceholder", name)));
        template.fields(mapping.target()).stream().filter(Predicate.not(mapping::has)).sorted()
            .forEach(field -> broken.add(Reason.of("mapping.placeholderWithoutColumn", field)));
    }

    private void valuesHaveMeaning() {
        must(!mapping.has(Field.KEY) || Legibility.isSeen(mapping.keySystem()), "mapping.keySystemMissing");
        Legibility.fault(mapping.keySystem(), false).ifPresent(broken::add);
        must(mapping.phoneCountry() == null || Countries.isCode(mapping.phoneCountry()), "mapping.unknownCountry", mapping.phoneCountry());
    }

    private void stagesAreForMigrations() {
        boolean stagesNamed = !mapping.stageValues().isEmpty() || mapping.otherStage() != null;
        must(mapping.migration() || !mapping.has(Field.STAGE) && !stagesNamed, "mapping.stageNeedsMigration");
        must(!mapping.has(Field.STAGE) || stagesNamed, "mapping.stageValuesMissing");
        Stream.concat(mapping.stageValues().values().stream(), Stream.ofNullable(mapping.otherStage())).distinct()
            .filter(name -> Stream.of(Stage.values()).noneMatch(stage -> stage.name().equals(name)))
            .forEach(name -> broken.add(Reason.of("mapping.unknownStage", name)));
    }

    private void must(boolean holds, String code, Object... arguments) {
        if (!holds) {
            broken.add(Reason.of(code, arguments));
        }
    }
}
