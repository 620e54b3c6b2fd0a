package org.spoc.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/** One company moves in: its colleagues, its organisations, its people. Each step stands on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleImportIT {

    private static SpocProcess spoc;
    private static ImportClient client;

    @BeforeAll
    static void start(@TempDir Path folder) {
        spoc = SpocProcess.start(folder, Map.of());
        client = ImportClient.asAdministrator(spoc);
    }

    @AfterAll
    static void stop() {
        spoc.close();
    }

    @Test
    @Order(1)
    void colleaguesComeWithLeadTeamAndUnit() throws SQLException {
        JsonNode done = client.run(ImportClient.sample("colleagues.csv"));

        assertThat(ImportClient.counts(done)).isEqualTo("2 0 1 0");
        assertThat(spoc.text("select string_agg(login, ' ' order by login) from app_user where login <> 'admin'"))
                .isEqualTo("brigid.tolland kwame.sefa oskar.lindqvist");
        assertThat(spoc.text("select t.name || ', ' || u.name || ', ' || b.name from team t join app_user u on u.id = t.lead_id "
                + "join business_unit b on b.id = t.unit_id where t.name <> 'Reception'")).isEqualTo("Team Oskar Lindqvist, Oskar Lindqvist, Harbour");
        assertThat(spoc.text("select count(*) from app_user where password_hash is not null")).isEqualTo("1");
    }

    @Test
    @Order(2)
    void aTrialKeepsNothingAndUsesUpNoTurn() throws SQLException {
        String before = spoc.text("select (select count(*) from party) || ' ' || (select coalesce(sum(turn), 0) from rotation)");

        JsonNode tried = client.run(client.upload(ImportClient.sample("organisations.csv")), true);

        assertThat(tried.get("state").asText()).isEqualTo("CHECKED");
        assertThat(ImportClient.counts(tried)).isEqualTo("4 0 0 0");
        assertThat(spoc.text("select (select count(*) from party) || ' ' || (select coalesce(sum(turn), 0) from rotation)")).isEqualTo(before);
    }

    @Test
    @Order(3)
    void organisationsFindTheirParentFurtherDownAndTellWhatWasLeftOut() throws SQLException {
        JsonNode done = client.run(ImportClient.sample("organisations.csv"));

        assertThat(ImportClient.counts(done)).isEqualTo("4 0 0 0");
        assertThat(spoc.text("select string_agg(c.name || ' < ' || p.name, ', ' order by c.name) from party c join party p on p.id = c.parent_id"))
                .isEqualTo("Hollow Creek Logistics < Hollow Creek Mills, Saltmarsh Optics < Saltmarsh Group");
        assertThat(done.get("warnings")).extracting(warning -> warning.get("code").asText())
                .contains("import.countryUnknown", "import.countryCorrected");
    }

    @Test
    @Order(4)
    void theSameOrganisationsAgainChangeNothing() throws SQLException {
        String versions = spoc.text("select sum(version) from party");

        JsonNode again = client.run(ImportClient.sample("organisations.csv"));

        assertThat(ImportClient.counts(again)).isEqualTo("0 0 4 0");
        assertThat(spoc.text("select sum(version) from party")).isEqualTo(versions);
    }

    @Test
    @Order(5)
    void peopleOfAMigrationStartWhereTheyStood() throws SQLException {
        Rest.Answer mapped = migration(client.upload(ImportClient.sample("people.csv")));

        JsonNode done = client.run(mapped, false);

        assertThat(ImportClient.counts(done)).isEqualTo("3 0 0 4");
        assertThat(spoc.text("select string_agg(name || ' ' || stage || ' ' || (select origin from stage_entry where party_id = p.id), ', ' "
                + "order by name) from party p where kind = 'PERSON'"))
                .isEqualTo("Élodie Marchand CUSTOMER MIGRATED, Nadia Okafor LEAD MIGRATED, Tom Byrne LEAD MIGRATED");
        assertThat(spoc.text("select string_agg(distinct number, ' ') from party_phone")).contains("+33612345678");
        assertThat(spoc.text("select string_agg(p.name || ' ' || c.source, ', ') from consent c join party p on p.id = c.party_id where not c.allowed"))
                .isEqualTo("Tom Byrne import people.csv");
        assertThat(spoc.text("select count(*) from affiliation")).isEqualTo("2");
    }

    @Test
    @Order(6)
    void rejectedRowsComeBackWithTheirReasonAndNoFormula() {
        long id = client.rest().get("imports").items().get(0).get("id").asLong();

        HttpResponse<String> english = client.rejects(id, "en");
        HttpResponse<String> french = client.rejects(id, "fr");

        assertThat(english.body().lines()).hasSize(5);
        assertThat(english.body()).contains("row 3", "E-mail", "'=cmd|").doesNotContain(";=cmd");
        assertThat(french.body()).contains("ligne 3");
        assertThat(english.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value).contains("attachment"));
    }

    @Test
    @Order(7)
    void aRefusalOutlivesAFileThatKnowsNothingOfIt() throws SQLException {
        Rest.Answer uploaded = client.upload("people.csv", BodyPublishers.ofString("Customer No,Last name,E-mail allowed\nS-2,Byrne,yes\n"));
        Rest.Answer mapped = client.map(uploaded, mapping -> mapping.put("keySystem", "people"));

        JsonNode done = client.run(mapped, false);

        assertThat(done.get("warnings")).extracting(warning -> warning.get("code").asText()).contains("import.refusalKept");
        assertThat(spoc.text("select string_agg(c.allowed::text, ' ') from consent c join party p on p.id = c.party_id where p.name like '%Byrne'"))
                .isEqualTo("false");
    }

    @Test
    @Order(8)
    void everythingIsSound() {
        assertThat(spoc.run("check").code()).isZero();
    }

    private static Rest.Answer migration(Rest.Answer uploaded) {
        return client.map(uploaded, mapping -> {
            mapping.put("migration", true).put("keySystem", "people");
            mapping.withObject("/columns").put("Customer No", "KEY");
            mapping.withObject("/columns").put("Status", "STAGE");
            mapping.withObject("/stageValues").put("won", "CUSTOMER").put("open", "LEAD");
        });
    }
}
