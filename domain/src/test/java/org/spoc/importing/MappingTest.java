package org.spoc.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.spoc.shared.Reason;

class MappingTest {

    @Test
    void aCompleteMappingHasNoProblem() {
        assertThat(MappingExamples.leads().problems()).isEmpty();
        assertThat(MappingExamples.people(Map.of("sales_agent", Field.NAME)).problems()).isEmpty();
    }

    @Test
    void nothingIsKnownAboutAnEmptyMapping() {
        Mapping empty = new Mapping(null, null, null, null, null, null, null, null, null, null, null, false);

        assertThat(empty.problems()).extracting(Reason::code).containsExactly("mapping.targetMissing", "mapping.noColumns");
    }

    @Test
    void aColumnWithoutAFieldIsAProblemAndNoFault() {
        Map<String, Field> columns = new HashMap<>();
        columns.put("Country", null);

        assertThat(codes(MappingExamples.parties(columns, null, null))).containsExactly("mapping.fieldMissing");
    }

    @Test
    void fieldsOfTheOtherTargetAreNamed() {
        Mapping mapping = MappingExamples.people(Map.of("agent", Field.NAME, "stage", Field.STAGE));

        assertThat(mapping.problems()).contains(Reason.of("mapping.fieldOfOtherTarget", "STAGE", "PEOPLE"));
    }

    @Test
    void aFieldIsToldByOneColumnUnlessItRepeats() {
        Mapping twice = MappingExamples.parties(Map.of("a", Field.NAME, "b", Field.NAME, "c", Field.PHONE, "d", Field.PHONE), null, null);

        assertThat(twice.problems()).containsExactly(Reason.of("mapping.fieldTwice", "NAME"));
    }

    @Test
    void oppositesExcludeEachOther() {
        Mapping mapping = MappingExamples.parties(Map.of("n", Field.NAME, "a", Field.NO_EMAIL, "b", Field.EMAIL_ALLOWED), null, null);

        assertThat(mapping.problems()).containsExactly(Reason.of("mapping.opposites", "NO_EMAIL", "EMAIL_ALLOWED"));
    }

    @Test
    void rowsNeedANameOrATemplateThatCanBeFilled() {
        Map<String, Field> columns = Map.of("Country", Field.COUNTRY);

        assertThat(codes(MappingExamples.parties(columns, null, null))).containsExactly("mapping.nameMissing");
        assertThat(codes(MappingExamples.parties(columns, "Lead {key}", null))).containsExactly("mapping.placeholderWithoutColumn");
        assertThat(codes(MappingExamples.parties(columns, "Lead {shoe size}", null))).containsExactly("mapping.unknownPlaceholder");
        assertThat(codes(MappingExamples.parties(columns, "Lead {row}", null))).isEmpty();
    }

    @Test
    void aKeyNeedsTheSystemThatGaveIt() {
        Map<String, Field> columns = Map.of("id", Field.KEY, "n", Field.NAME);

        assertThat(codes(MappingExamples.parties(columns, null, " "))).containsExactly("mapping.keySystemMissing");
        assertThat(codes(MappingExamples.parties(columns, null, "CRM"))).isEmpty();
    }

    @Test
    void partiesNeedAKind() {
        Mapping without = new Mapping(ImportTarget.PARTIES, null, Map.of("n", Field.NAME), null, null, null, "ZZ", null, null, null, null, false);

        assertThat(without.problems()).containsExactly(Reason.of("mapping.kindMissing"), Reason.of("mapping.unknownCountry", "ZZ"));
    }

    @Test
    void onlyAMigrationSaysStages() {
        Map<String, Field> columns = Map.of("n", Field.NAME, "Converted", Field.STAGE);

        assertThat(codes(MappingExamples.parties(columns, null, null))).containsExactly("mapping.stageNeedsMigration", "mapping.stageValuesMissing");
        assertThat(codes(MappingExamples.migration(columns, Map.of(), null))).containsExactly("mapping.stageValuesMissing");
        assertThat(codes(MappingExamples.migration(columns, Map.of("1", "CUSTOMER"), "LEAD"))).isEmpty();
    }

    @Test
    void stageValuesAreFoundHoweverTheSpreadsheetWritesThem() {
        Mapping mapping = MappingExamples.migration(Map.of(), Map.of("1", "CUSTOMER", "0.0", "LEAD", "Won", "CUSTOMER"), null);

        assertThat(mapping.stageOf("1.0")).contains("CUSTOMER");
        assertThat(mapping.stageOf("0")).contains("LEAD");
        assertThat(mapping.stageOf(" won ")).contains("CUSTOMER");
        assertThat(mapping.stageOf("Lost")).isEmpty();
        assertThat(MappingExamples.migration(Map.of(), Map.of("1", "CUSTOMER"), "SUSPECT").stageOf("?")).contains("SUSPECT");
    }

    @Test
    void columnsThatTheFileDoesNotHaveAreNamed() {
        assertThat(MappingExamples.leads().problems(List.of("Lead Number"))).containsExactly(Reason.of("mapping.columnMissing", "Country"));
    }

    @Test
    void itDoesNotChange() {
        Map<String, Field> columns = new HashMap<>(Map.of("n", Field.NAME));
        Mapping mapping = MappingExamples.parties(columns, null, null);

        columns.put("c", Field.CITY);

        assertThat(mapping.columns()).containsOnlyKeys("n");
        assertThatThrownBy(() -> mapping.columns().put("c", Field.CITY)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mapping.nothing().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void valuesThatMeanNothingAreKnown() {
        assertThat(MappingExamples.leads().isNothing("select")).isTrue();
        assertThat(MappingExamples.leads().isNothing("Mumbai")).isFalse();
        assertThat(MappingExamples.leads().nothing()).isEqualTo(Set.of("Select"));
    }

    @Test
    void theTemplateNamesARow() {
        NameTemplate template = new NameTemplate("Lead {key} ({row}) {city}");

        String name = template.fill(7, Map.of(Field.KEY, "660$1\\")::get);

        assertThat(name).isEqualTo("Lead 660$1\\ (7)");
        assertThat(template.fields(ImportTarget.PARTIES)).containsExactlyInAnyOrder(Field.KEY, Field.CITY);
    }

    private static List<String> codes(Mapping mapping) {
        return mapping.problems().stream().map(Reason::code).toList();
    }
}
