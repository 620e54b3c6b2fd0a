package org.spoc.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Stage;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyDetails;
import org.spoc.shared.Reason;

class PartyReadingTest {

    @Test
    void thatNobodyRefusedIsNoConsent() {
        PartyDraft draft = read(Map.of("N", Field.NAME, "No", Field.NO_EMAIL), "Ann", "no").draft();

        assertThat(draft.consents()).isEmpty();
    }

    @Test
    void aRefusalIsRecorded() {
        PartyDraft draft = read(Map.of("N", Field.NAME, "No", Field.NO_EMAIL), "Ann", "Yes").draft();

        assertThat(draft.consents()).isEqualTo(Map.of(ConsentChannel.EMAIL, false));
    }

    @Test
    void aConsentThatCannotBeReadRefusesTheRow() {
        PartyReading reading = read(Map.of("N", Field.NAME, "No", Field.NO_EMAIL), "Ann", "maybe");

        reading.draft();

        assertThat(reading.refusals()).extracting(RowReason::field).containsExactly(Field.NO_EMAIL);
    }

    @Test
    void anUnknownCountryIsLeftOutAndNoted() {
        PartyReading reading = read(Map.of("N", Field.NAME, "C", Field.COUNTRY), "Ann", "Atlantis");

        PartyDraft draft = reading.draft();

        assertThat(draft.country()).isNull();
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.notes()).containsExactly(Reason.of("import.countryUnknown", "Atlantis"));
    }

    @Test
    void aStageCountsOnlyInAMigration() {
        Mapping ordinary = mapping(Map.of("N", Field.NAME, "S", Field.STAGE), false);
        Mapping migration = mapping(Map.of("N", Field.NAME, "S", Field.STAGE), true);

        assertThat(read(ordinary, "Ann", "won").draft().stage()).isNull();
        assertThat(read(migration, "Ann", "won").draft().stage()).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    void aStageWithoutMeaningRefusesTheRow() {
        PartyReading reading = read(mapping(Map.of("N", Field.NAME, "S", Field.STAGE), true), "Ann", "lost");

        reading.draft();

        assertThat(reading.refusals()).extracting(RowReason::reason).containsExactly(Reason.of("value.stageNotMapped", "lost"));
    }

    @Test
    void anEmptyCellLeavesWhatIsKnown() {
        PartyDetails known = read(Map.of("N", Field.NAME, "C", Field.CITY), "Ann", "Paris").draft().details();

        PartyDetails after = read(Map.of("N", Field.NAME, "C", Field.CITY), "Ann", "").draft().over(known);

        assertThat(after).isEqualTo(known);
    }

    @Test
    void aPartOfANameJoinsThePartThatIsKnown() {
        PartyDetails known = read(Map.of("G", Field.GIVEN_NAME, "L", Field.FAMILY_NAME), "Ann", "Veal").draft().details();

        PartyDetails after = read(Map.of("L", Field.FAMILY_NAME), "Byrne").draft().over(known);

        assertThat(after.displayName()).isEqualTo("Ann Byrne");
    }

    @Test
    void furtherMailAddressesComeAfterThoseThatAreKnown() {
        PartyDetails known = read(Map.of("N", Field.NAME, "E", Field.EMAIL), "Ann", "ann@acme.com").draft().details();

        PartyDetails after = read(Map.of("N", Field.NAME, "E", Field.EMAIL), "Ann", "a.veal@acme.com; ANN@acme.com").draft().over(known);

        assertThat(after.emails()).containsExactly("ann@acme.com", "a.veal@acme.com");
    }

    private static PartyReading read(Map<String, Field> columns, String... cells) {
        return read(mapping(columns, false), cells);
    }

    private static PartyReading read(Mapping mapping, String... cells) {
        var row = new TableRow(1, 2, List.of(cells), List.of(), null);
        return new PartyReading(new RowValues.Columns(mapping, List.copyOf(mapping.columns().keySet())).of(row), mapping, ZoneOffset.UTC);
    }

    private static Mapping mapping(Map<String, Field> columns, boolean migration) {
        var ordered = new LinkedHashMap<String, Field>();
        // the column of the name comes first, as in the cells
        columns.keySet().stream().sorted((a, b) -> order(a) - order(b)).forEach(column -> ordered.put(column, columns.get(column)));
        return new Mapping(ImportTarget.PARTIES, ImportedKind.PERSON, ordered, Set.of(), null, null, null,
            migration ? Map.of("won", "CUSTOMER") : Map.of(), null, null, null, migration);
    }

    private static int order(String column) {
        return List.of("N", "G", "L").indexOf(column) < 0 ? 9 : List.of("N", "G", "L").indexOf(column);
    }
}
