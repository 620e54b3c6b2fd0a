package org.spoc.party.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spoc.party.PartyKind;

class NewPartyStartTest {

    @Test
    void aNameBecomesGivenAndFamilyName() {
        var form = NewPartyStart.from("Gob van der Bluth");

        assertThat(form.getGivenName()).isEqualTo("Gob");
        assertThat(form.getFamilyName()).isEqualTo("van der Bluth");
    }

    @Test
    void aMailAddressAndANumberStandInTheirFields() {
        var byMail = NewPartyStart.from("gob@bluth.example");
        var byPhone = NewPartyStart.from("+1 (202) 555-0101");

        assertThat(byMail.getEmails()).isEqualTo("gob@bluth.example");
        assertThat(byPhone.getPhones()).isEqualTo("+1 (202) 555-0101");
    }

    @Test
    void theNameGoesAlongToTheOtherKindAndBack() {
        var form = NewPartyStart.from("Bluth Company");

        NewPartyStart.change(form, PartyKind.ORGANISATION);
        assertThat(form.getName()).isEqualTo("Bluth Company");
        NewPartyStart.change(form, PartyKind.PERSON);

        assertThat(form.getFamilyName()).isEqualTo("Company");
        assertThat(form.getName()).isNull();
    }

    @Test
    void nothingAskedLeavesTheFormEmpty() {
        var form = NewPartyStart.from(null);

        NewPartyStart.change(form, PartyKind.ORGANISATION);

        assertThat(form.getName()).isNull();
    }
}
