package org.spoc.importing.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spoc.importing.ColumnProposal;
import org.spoc.importing.DatePattern;
import org.spoc.importing.Field;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.ImportedKind;
import org.spoc.importing.Mapping;
import org.spoc.importing.service.ImportView;
import org.spoc.lifecycle.Stage;

/** The fields in which people say how a file is to be understood. */
public class MappingForm implements Serializable {

    /** A column of the file with what it is taken for. */
    public static class Column implements Serializable {

        private final String header;
        private final List<String> examples;
        private Field field;

        Column(ColumnProposal proposal, Field field) {
            this.header = proposal.column();
            this.examples = proposal.examples();
            this.field = field;
        }

        public String getHeader() {
            return header;
        }

        public String getExamples() {
            return String.join(" · ", examples);
        }

        public Field getField() {
            return field;
        }

        public void setField(Field field) {
            this.field = field;
        }
    }

    /** A value of the stage column with the stage it stands for. */
    public static class StageValue implements Serializable {

        private final String value;
        private final long rows;
        private Stage stage;

        StageValue(String value, long rows, Stage stage) {
            this.value = value;
            this.rows = rows;
            this.stage = stage;
        }

        public String getValue() {
            return value;
        }

        public long getRows() {
            return rows;
        }

        public Stage getStage() {
            return stage;
        }

        public void setStage(Stage stage) {
            this.stage = stage;
        }
    }

    private final Mapping base;
    private final List<Column> columns;
    private List<StageValue> stageValues = List.of();
    private ImportTarget target;
    private ImportedKind defaultKind;
    private String nothing;
    private String keySystem;
    private String nameTemplate;
    private String phoneCountry;
    private String defaultSource;
    private DatePattern datePattern;
    private boolean migration;

    MappingForm(ImportView view) {
        base = view.mapping();
        columns = view.columns().stream().map(each -> new Column(each, base.columns().get(each.column()))).toList();
        target = base.target();
        defaultKind = base.defaultKind();
        nothing = String.join(", ", base.nothing());
        keySystem = base.keySystem();
        nameTemplate = base.nameTemplate();
        phoneCountry = base.phoneCountry();
        defaultSource = base.defaultSource();
        datePattern = base.datePattern();
        migration = base.migration();
    }

    /** What the fields say. */
    Mapping mapping() {
        Map<String, Field> fields = new LinkedHashMap<>();
        columns.stream().filter(column -> column.field != null).forEach(column -> fields.put(column.header, column.field));
        return new Mapping(target, isPeople() ? null : defaultKind, fields, nothings(), keySystem, nameTemplate, phoneCountry,
                stages(), null, defaultSource, datePattern, migration);
    }

    private Map<String, String> stages() {
        Map<String, String> stages = new LinkedHashMap<>();
        stageValues.stream().filter(each -> migration && each.stage != null).forEach(each -> stages.put(each.value, each.stage.name()));
        return stages;
    }

    private Set<String> nothings() {
        return nothing == null ? Set.of() : Arrays.stream(nothing.split(",")).map(String::strip).filter(each -> !each.isEmpty())
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    /** Columns that mean something only for the other target, or only in a migration, are left out. */
    void keepFieldsOfTarget() {
        columns.stream().filter(column -> column.field != null && !getFields().contains(column.field))
                .forEach(column -> column.field = null);
    }

    Optional<String> stageColumn() {
        return columns.stream().filter(column -> column.field == Field.STAGE).map(Column::getHeader).findFirst();
    }

    /** The values of the stage column; what was chosen for them before stays. */
    void offer(Map<String, Long> values) {
        List<StageValue> before = stageValues;
        stageValues = values.entrySet().stream().map(each -> new StageValue(each.getKey(), each.getValue(), chosen(before, each.getKey()))).toList();
    }

    private Stage chosen(List<StageValue> before, String value) {
        return before.stream().filter(each -> each.value.equals(value)).map(StageValue::getStage).findFirst()
                .orElseGet(() -> base.stageOf(value).map(Stage::valueOf).orElse(Stage.SUSPECT));
    }

    /** What a column can be taken for. */
    public List<Field> getFields() {
        return Field.of(target).stream().filter(field -> field != Field.STAGE || migration).toList();
    }

    public boolean isPeople() {
        return target == ImportTarget.PEOPLE;
    }

    public List<Column> getColumns() {
        return columns;
    }

    public List<StageValue> getStageValues() {
        return migration && stageColumn().isPresent() ? stageValues : List.of();
    }

    public List<Stage> getStages() {
        return Stream.of(Stage.values()).toList();
    }

    public ImportTarget getTarget() {
        return target;
    }

    public void setTarget(ImportTarget target) {
        this.target = target;
    }

    public ImportedKind getDefaultKind() {
        return defaultKind;
    }

    public void setDefaultKind(ImportedKind defaultKind) {
        this.defaultKind = defaultKind;
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

    public String getDefaultSource() {
        return defaultSource;
    }

    public void setDefaultSource(String defaultSource) {
        this.defaultSource = defaultSource;
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
}
