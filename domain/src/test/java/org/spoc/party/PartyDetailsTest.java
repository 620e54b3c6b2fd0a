package org.spoc.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spoc.party.PartyExamples.organisation;
import static org.spoc.party.PartyExamples.person;

import org.junit.jupiter.api.Test;

class PartyDetailsTest {

    @Test
    void showsThePersonByGivenAndFamilyName() {
        assertThat(person(null, " Alice ", "Müller").displayName()).isEqualTo("Alice Müller");
        assertThat(person(" ", null, "Müller").displayName()).isEqualTo("Müller");
        assertThat(person(null, "Alice", null).displayName()).isEqualTo("Alice");
    }

    @Test
    void showsThePersonByTheNameGivenWhenThereIsOne() {
        assertThat(person(" Dr. A. Müller ", "Alice", "Müller").displayName()).isEqualTo("Dr. A. Müller");
    }

    @Test
    void showsTheOrganisationByItsName() {
        assertThat(organisation(" Acme ").displayName()).isEqualTo("Acme");
        assertThat(organisation(null).displayName()).isEmpty();
    }

    @Test
    void hasNoNameWhenNobodyGaveOne() {
        assertThat(person(null, " ", null).displayName()).isEmpty();
    }

    @Test
    void takesNoListForAnEmptyOne() {
        var details = organisation("Acme");

        assertThat(details.emails()).isEmpty();
        assertThat(details.phones()).isEmpty();
        assertThat(details.addresses()).isEmpty();
        assertThat(details.tags()).isEmpty();
    }
}
