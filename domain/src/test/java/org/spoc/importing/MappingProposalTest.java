package org.spoc.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.spoc.RealData;

class MappingProposalTest {

    @Test
    void frenchHeadersAreUnderstood() {
        MappingProposal proposal = propose(List.of("Prénom", "Nom", "Courriel", "Téléphone", "Pays", "Code postal", "Ville", "Ne pas appeler", "Divers"));

        assertThat(proposal.mapping().columns()).containsExactly(entry("Prénom", Field.GIVEN_NAME), entry("Nom", Field.FAMILY_NAME),
            entry("Courriel", Field.EMAIL), entry("Téléphone", Field.PHONE), entry("Pays", Field.COUNTRY), entry("Code postal", Field.POSTAL_CODE),
            entry("Ville", Field.CITY), entry("Ne pas appeler", Field.NO_CALLS));
        assertThat(proposal.mapping().defaultKind()).isEqualTo(ImportedKind.PERSON);
    }

    @Test
    void whoseColumnItIsDoesNotMatter() {
        MappingProposal proposal = propose(List.of("Customer Name", "Contact E-Mail", "billing_city", "COMPANY PHONE"));

        assertThat(proposal.mapping().columns()).containsExactly(entry("Customer Name", Field.NAME), entry("Contact E-Mail", Field.EMAIL),
            entry("billing_city", Field.CITY), entry("COMPANY PHONE", Field.PHONE));
    }

    @Test
    void valuesTellWhatTheHeaderDoesNot() {
        MappingProposal proposal = propose(List.of("Name", "Reach", "Ring", "Ok?", "When"),
            List.of("Ann", "ann@acme.com", "+33 1 42 68 53 00", "yes", "20-10-16"),
            List.of("Bob", "bob@acme.com", "+44 20 7946 0018", "no", "01-03-17"));

        assertThat(proposal.mapping().columns()).containsEntry("Reach", Field.EMAIL).containsEntry("Ring", Field.PHONE).doesNotContainKeys("Ok?", "When");
        assertThat(proposal.columns()).extracting(ColumnProposal::look)
            .containsExactly(ValueLook.TEXT, ValueLook.MAIL, ValueLook.PHONE, ValueLook.YES_NO, ValueLook.DATE);
        assertThat(proposal.columns()).extracting(ColumnProposal::why).containsExactly(ColumnProposal.Evidence.HEADER,
            ColumnProposal.Evidence.VALUES, ColumnProposal.Evidence.VALUES, null, null);
    }

    @Test
    void theKeyIsTheColumnThatNeverRepeats() {
        MappingProposal proposal = propose(List.of("Account ID", "Lead Number", "Prospect ID", "Name"),
            List.of("A", "1", "7927b2df", "Ann"), List.of("A", "2", "2a272436", "Bob"));

        assertThat(proposal.mapping().columnsOf(Field.KEY)).containsExactly("Lead Number");
        assertThat(proposal.mapping().keySystem()).isEqualTo("Lead Number");
    }

    @Test
    void aCompanyBesideThePartsOfANameIsWhereThePersonWorks() {
        MappingProposal proposal = propose(List.of("Company", "First name", "Last name"), List.of("Acme", "Ann", "Veal"));

        assertThat(proposal.mapping().columns()).containsEntry("Company", Field.ORGANISATION).containsEntry("Last name", Field.FAMILY_NAME);
        assertThat(proposal.mapping().defaultKind()).isEqualTo(ImportedKind.PERSON);
    }

    @Test
    void aCompanyBesideAFullNameIsWhereThePersonWorks() {
        MappingProposal proposal = propose(List.of("Company", "Full name", "E-mail"), List.of("Acme", "Ann Veal", "ann@acme.com"));

        assertThat(proposal.mapping().columns()).containsEntry("Company", Field.ORGANISATION).containsEntry("Full name", Field.NAME);
    }

    @Test
    void aCompanyAloneIsTheOrganisationItself() {
        MappingProposal proposal = propose(List.of("Company", "City"), List.of("Acme", "Paris"));

        assertThat(proposal.mapping().columns()).containsEntry("Company", Field.NAME);
        assertThat(proposal.mapping().defaultKind()).isEqualTo(ImportedKind.ORGANISATION);
    }

    @Test
    void aColumnWithGapsIsNoKey() {
        MappingProposal proposal = propose(List.of("ID", "Name"), List.of("1", "Ann"), List.of("", "Bob"));

        assertThat(proposal.mapping().has(Field.KEY)).isFalse();
    }

    @Test
    void theDatePatternComesFromTheColumn() {
        MappingProposal proposal = propose(List.of("Name", "Inquiry date"), List.of("Ann", "20-10-16"));

        assertThat(proposal.mapping().datePattern()).isEqualTo(DatePattern.DAY_MONTH_YEAR);
    }

    @Test
    void aStageIsNeverProposed() {
        assertThat(propose(List.of("Name", "Stage", "Converted", "Status")).mapping().has(Field.STAGE)).isFalse();
    }

    @Test
    void whatIsRememberedDoesNotGrowWithTheFile() {
        TableSample sample = new TableSample(List.of("ID", "Notes"));

        IntStream.range(0, 100_000).forEach(i -> sample.add(List.of("k" + i, "x".repeat(1000))));

        assertThat(sample.rows()).isEqualTo(100_000);
        assertThat(sample.columns().get(0).identifies(100_000)).isTrue();
        assertThat(sample.columns().get(1).examples()).allSatisfy(example -> assertThat(example).hasSizeLessThanOrEqualTo(101));
    }

    @Test
    void theLeadsAreProposedAsPeopleOfTheMarket() throws IOException {
        Mapping mapping = propose("leads.csv").mapping();

        assertThat(mapping.target()).isEqualTo(ImportTarget.PARTIES);
        assertThat(mapping.columns()).containsExactlyInAnyOrderEntriesOf(Map.of("Lead Number", Field.KEY, "Lead Source", Field.SOURCE,
            "Do Not Email", Field.NO_EMAIL, "Do Not Call", Field.NO_CALLS, "Country", Field.COUNTRY, "Tags", Field.TAGS, "City", Field.CITY));
        assertThat(mapping.nothing()).containsExactlyInAnyOrder("Select", "unknown");
        assertThat(mapping.nameTemplate()).isEqualTo("Lead {key}");
        assertThat(mapping.defaultKind()).isEqualTo(ImportedKind.PERSON);
        assertThat(mapping.problems()).isEmpty();
    }

    @Test
    void theAccountsAreProposedAsOrganisations() throws IOException {
        Mapping mapping = propose("accounts.csv").mapping();

        assertThat(mapping.columns()).containsExactlyInAnyOrderEntriesOf(Map.of("account", Field.NAME, "sector", Field.INDUSTRY,
            "employees", Field.EMPLOYEES, "office_location", Field.COUNTRY, "subsidiary_of", Field.PARENT));
        assertThat(mapping.defaultKind()).isEqualTo(ImportedKind.ORGANISATION);
        assertThat(mapping.problems()).isEmpty();
    }

    @Test
    void theSalesTeamsAreProposedAsPeopleOfTheCompany() throws IOException {
        Mapping mapping = propose("sales_teams.csv").mapping();

        assertThat(mapping.target()).isEqualTo(ImportTarget.PEOPLE);
        assertThat(mapping.columns()).containsExactly(entry("sales_agent", Field.NAME), entry("manager", Field.LEAD), entry("regional_office", Field.UNIT));
        assertThat(mapping.problems()).isEmpty();
    }

    @SafeVarargs
    private static MappingProposal propose(List<String> header, List<String>... rows) {
        TableSample sample = new TableSample(header);
        List.of(rows).forEach(sample::add);
        return MappingProposal.of(sample);
    }

    private static MappingProposal propose(String file) throws IOException {
        List<List<String>> rows = RealData.rows(file);
        TableSample sample = new TableSample(rows.get(0));
        rows.stream().skip(1).forEach(sample::add);
        return MappingProposal.of(sample);
    }
}
