package org.spoc.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.Await;
import org.spoc.testing.HarmedSpoc;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/** The server is killed in the middle of an import, twice; when it is back it goes on: no row twice, none lost. */
@ExtendWith(HarmedSpoc.class)
class KilledImportIT {

    private static final int ROWS = 6_000;

    @Test
    void goesOnWhereItWasKilled(SpocProcess spoc, @TempDir Path folder) throws Exception {
        ImportClient client = ImportClient.asAdministrator(spoc);
        String name = Rest.unique("Row");
        Rest.Answer uploaded = client.upload(people(folder.resolve("people.csv"), name));

        client.begin(uploaded.id(), false);
        killAfter(spoc, client, uploaded.id(), 500);
        spoc.restart();
        killAfter(spoc, client, uploaded.id(), 3_000);
        spoc.restart();
        JsonNode done = client.ended(uploaded.id());

        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(ImportClient.counts(done)).isEqualTo(ROWS + " 0 0 0");
        assertThat(count(spoc, "select count(*) from party where family_name like '" + name + " %'")).isEqualTo(ROWS);
        assertThat(count(spoc, "select count(distinct family_name) from party where family_name like '" + name + " %'")).isEqualTo(ROWS);
        assertThat(spoc.run("check").code()).isZero();
    }

    private static void killAfter(SpocProcess spoc, ImportClient client, long id, long rows) {
        Await.until(rows + " rows", Duration.ofMinutes(3), () -> client.done(id) >= rows);
        assertThat(client.get(id).get("state").asText()).isEqualTo("RUNNING");
        spoc.kill9();
    }

    private static Path people(Path file, String name) throws IOException {
        List<String> rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> "%s-%d,Person,%s %d,person%d@%s.example,France,Lyon,Fair".formatted(name, i, name, i, i, name)).toList();
        Files.writeString(file, "Customer No,First name,Last name,E-mail,Country,City,Source\n");
        return Files.write(file, rows, java.nio.file.StandardOpenOption.APPEND);
    }

    private static long count(SpocProcess spoc, String question) throws SQLException {
        try (Connection database = spoc.database(); Statement statement = database.createStatement(); ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getLong(1);
        }
    }
}
