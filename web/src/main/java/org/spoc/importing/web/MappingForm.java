package org.spoc.importing.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spoc.importing.DatePattern;
import org.spoc.importing.Field;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.ImportedKind;
import org.spoc.importing.Mapping;
import org.spoc.importing.service.ImportView;
import org.spoc.lifecycle.Stage;

/** How a file is to be understood, while somebody decides it. */
public class MappingForm implements Serializable {

    private final ImportTarget target;
    private final List<ColumnChoice> columns;
    private final Set<String> used = new LinkedHashSet<>();
    private final List<StageChoice> stages = new ArrayList<>();
    private ImportedKind kind;
    private String nothing;
    private String keySystem;
    private String nameTemplate;
    private String phoneCountry;
    private String source;
    private DatePattern datePattern;
    private boolean migration;
    private Stage otherStage;

    MappingForm(ImportView view) {
        Mapping mapping = view.mapping();
        target = mapping.target();
        columns = view.columns().stream().map(column -> new ColumnChoice(column, mapping.columns().get(column.column()))).toList();
        kind = mapping.defaultKind();
        nothing = String.join("\n", mapping.nothing());
        keySystem = mapping.keySystem();
        nameTemplate = mapping.nameTemplate();
        phoneCountry = mapping.phoneCountry();
        source = mapping.defaultSource();
        datePattern = mapping.datePattern();
        migration = mapping.migration();
        otherStage = stage(mapping.otherStage());
        mapping.stageValues().forEach((value, stage) -> stages.add(new StageChoice(value, 0, stage(stage))));
        sort();
    }

    /** Whether something was decided that most files do not need. */
    public boolean isRefined() {
        boolean keyed = columns.stream().anyMatch(each -> each.getField() == Field.KEY);
        return keyed || keySystem != null || nameTemplate != null || phoneCountry != null || source != null || datePattern != DatePattern.ISO;
    }

    private static Stage stage(String name) {
        return name == null ? null : Stage.valueOf(name);
    }

    /** Offers the values that were found in the column of stages; what was decided before stays. */
    void offer(Map<String, Long> values) {
        Map<String, Stage> decided = stages.stream().filter(each -> each.getStage() != null)
                .collect(Collectors.toMap(StageChoice::getValue, StageChoice::getStage));
        stages.clear();
        values.forEach((value, rows) -> stages.add(new StageChoice(value, rows, decided.get(value))));
    }

    /** The header of the column of stages. */
    Optional<String> stageColumn() {
        return columns.stream().filter(each -> each.getField() == Field.STAGE).map(ColumnChoice::getColumn).findFirst();
    }

    /** What was decided. */
    Mapping mapping() {
        boolean parties = target == ImportTarget.PARTIES;
        var fields = new LinkedHashMap<String, Field>();
        columns.stream().filter(each -> each.getField() != null).forEach(each -> fields.put(each.getColumn(), each.getField()));
        var values = new LinkedHashMap<String, String>();
        stages.stream().filter(each -> migration && each.getStage() != null).forEach(each -> values.put(each.getValue(), each.getStage().name()));
        return new Mapping(target, parties ? kind : null, fields, nothingValues(), keySystem, nameTemplate, phoneCountry, values,
                migration && otherStage != null ? otherStage.name() : null, source, datePattern, migration);
    }

    private Set<String> nothingValues() {
        return nothing == null ? Set.of() : nothing.lines().map(String::strip).filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean isParties() {
        return target == ImportTarget.PARTIES;
    }

    /** The fields that a column may be; stages only in a migration. */
    public List<Field> getFields() {
        return Field.of(target).stream().filter(field -> migration || field != Field.STAGE).toList();
    }

    public ImportedKind[] getKinds() {
        return ImportedKind.values();
    }

    public DatePattern[] getDatePatterns() {
        return DatePattern.values();
    }

    public Stage[] getStageChoices() {
        return Stage.values();
    }

    public ImportTarget getTarget() {
        return target;
    }

    /** Columns that meant something when the page was opened or last saved. */
    public List<ColumnChoice> getUsed() {
        return columns.stream().filter(each -> used.contains(each.getColumn())).toList();
    }

    /** The columns that were left out then. */
    public List<ColumnChoice> getUnused() {
        return columns.stream().filter(each -> !used.contains(each.getColumn())).toList();
    }

    /** Puts what was chosen since beside what was used before; not while a choice is being made, rows would jump. */
    void sort() {
        used.clear();
        columns.stream().filter(each -> each.getField() != null).forEach(each -> used.add(each.getColumn()));
    }

    public List<StageChoice> getStages() {
        return stages;
    }

    public ImportedKind getKind() {
        return kind;
    }

    public void setKind(ImportedKind kind) {
        this.kind = kind;
    }

    public String getNothing() {
        return nothing;
    }

    public void setNothing(String nothing) {
        this.nothing = nothing;
    }

    public String getKeySystem() {
        return keySystem;
    }

    public void setKeySystem(String keySystem) {
        this.keySystem = keySystem;
    }

    public String getNameTemplate() {
        return nameTemplate;
    }

    public void setNameTemplate(String nameTemplate) {
        this.nameTemplate = nameTemplate;
    }

    public String getPhoneCountry() {
        return phoneCountry;
    }

    public void setPhoneCountry(String phoneCountry) {
        this.phoneCountry = phoneCountry;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public DatePattern getDatePattern() {
        return datePattern;
    }

    public void setDatePattern(DatePattern datePattern) {
        this.datePattern = datePattern;
    }

    public boolean isMigration() {
        return migration;
    }

    public void setMigration(boolean migration) {
        this.migration = migration;
    }

    public Stage getOtherStage() {
        return otherStage;
    }

    public void setOtherStage(Stage otherStage) {
        this.otherStage = otherStage;
    }
}
