package org.spoc.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spoc.user.Role;

class PersonReadingTest {

    @ParameterizedTest
    @CsvSource({"Responsable d’équipe,LEAD", "responsable,LEAD", "Team lead,LEAD", "Interlocuteur,CONTACT", "lecteur,READER", "Auditeur,AUDITOR",
        "MARKETING,MARKETING", "administrateur,ADMINISTRATOR"})
    void rolesAreReadByTheNamesThatPagesGiveThem(String written, Role role) {
        var columns = new LinkedHashMap<String, Field>();
        columns.put("Name", Field.NAME);
        columns.put("Role", Field.ROLE);
        Mapping mapping = MappingExamples.people(columns);
        var row = new TableRow(1, 2, List.of("Ann", written), List.of(), null);

        var reading = new PersonReading(new RowValues.Columns(mapping, List.of("Name", "Role")).of(row), mapping);

        assertThat(reading.draft().roles()).containsExactly(role);
        assertThat(reading.refusals()).isEmpty();
    }
}
