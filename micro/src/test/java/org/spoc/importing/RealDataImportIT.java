package org.spoc.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/** Files that nobody here wrote, brought in from beginning to end. Skipped where the folder is not beside the project. */
class RealDataImportIT {

    @Test
    void aCompanyMovesInWithEverythingItHas(@TempDir Path folder) throws SQLException {
        Path data = data();
        try (SpocProcess spoc = SpocProcess.start(folder, Map.of())) {
            ImportClient client = ImportClient.asAdministrator(spoc);

            JsonNode agents = client.run(data.resolve("sales_teams.csv"));
            JsonNode accounts = client.run(data.resolve("accounts.csv"));
            JsonNode leads = client.run(converted(client, client.upload(data.resolve("leads.csv"))), false);
            JsonNode again = client.run(data.resolve("leads.csv"));
            JsonNode asReceived = client.run(data.resolve("leads-as-received.csv"));
            JsonNode agentsAgain = client.run(data.resolve("sales_teams.csv"));
            JsonNode accountsAgain = client.run(data.resolve("accounts.csv"));

            assertThat(ImportClient.counts(agents)).isEqualTo("35 0 0 0");
            assertThat(spoc.text("select count(distinct lead_id) || ' leads, ' || count(*) || ' teams' from team where name <> 'Reception'"))
                    .isEqualTo("6 leads, 6 teams");
            assertThat(spoc.text("select count(*) from business_unit where id <> 1")).isEqualTo("3");
            assertThat(spoc.text("select count(*) from app_user where login <> 'admin'")).isEqualTo("41");
            assertThat(ImportClient.counts(accounts)).isEqualTo("85 0 0 0");
            assertThat(spoc.text("select count(*) || ' ' || count(parent_id) from party where kind = 'ORGANISATION'")).isEqualTo("85 15");
            assertThat(ImportClient.counts(leads)).isEqualTo("9240 0 0 0");
            assertThat(spoc.text("select count(*) from party p where kind = 'PERSON' and 1 = (select count(*) from stage_entry where party_id = p.id) "
                    + "and 1 = (select count(*) from ledger_entry where party_id = p.id)")).isEqualTo("9240");
            assertThat(spoc.text("select count(*) from party where stage = 'CUSTOMER'")).isEqualTo("3561");
            assertThat(spoc.text("select round(100.0 * count(*) filter (where stage = 'CUSTOMER') / count(*), 1) from party where kind = 'PERSON'")).isEqualTo("38.5");
            assertThat(refused(spoc, "EMAIL")).isEqualTo("734");
            assertThat(refused(spoc, "CALL")).isEqualTo("2");
            assertThat(spoc.text("select count(*) from party where kind = 'PERSON' and country is null")).isEqualTo("2468");
            assertThat(leads.get("warnings")).extracting(warning -> warning.get("rows") + " " + warning.get("arguments"))
                    .containsExactly("2 [\"Asia/Pacific Region\"]");
            assertThat(ImportClient.counts(again)).isEqualTo("0 0 9240 0");
            assertThat(ImportClient.counts(asReceived)).isEqualTo("0 0 9240 0");
            assertThat(ImportClient.counts(agentsAgain)).isEqualTo("0 0 35 0");
            assertThat(ImportClient.counts(accountsAgain)).isEqualTo("0 0 85 0");
            assertThat(spoc.run("check").code()).isZero();
        }
    }

    @Test
    void theWorkbookThatCallsItselfCsvBringsTheSameLeads(@TempDir Path folder) throws SQLException {
        Path data = data();
        try (SpocProcess spoc = SpocProcess.start(folder, Map.of())) {
            ImportClient client = ImportClient.asAdministrator(spoc);

            JsonNode leads = client.run(data.resolve("leads-as-received.csv"));

            assertThat(leads.at("/format/type").asText()).isEqualTo("XLSX");
            assertThat(ImportClient.counts(leads)).isEqualTo("9240 0 0 0");
            assertThat(spoc.text("select count(*) from party where stage = 'SUSPECT'")).isEqualTo("9240");
            assertThat(refused(spoc, "EMAIL")).isEqualTo("734");
            assertThat(refused(spoc, "CALL")).isEqualTo("2");
        }
    }

    private static Rest.Answer converted(ImportClient client, Rest.Answer uploaded) {
        return client.map(uploaded, mapping -> {
            mapping.put("migration", true);
            mapping.withObject("/columns").put("Converted", "STAGE");
            mapping.withObject("/stageValues").put("1.0", "CUSTOMER").put("0.0", "LEAD");
        });
    }

    private static String refused(SpocProcess spoc, String channel) throws SQLException {
        return spoc.text("select count(distinct party_id) from consent where not allowed and channel = '" + channel + "'");
    }

    private static Path data() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data")).filter(Files::isDirectory).findFirst()
                .orElseGet(() -> abort("no folder shared/data beside the project"));
    }
}
