package org.spoc.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/** What was backed up beside everybody's work is there again, as it was, with every rule in force. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupIT {

    private Path folder;
    private Path file;
    private SpocProcess spoc;
    private SpocProcess.Ended written;
    private Rest.Answer before;
    private JsonNode interactions;

    @BeforeAll
    void backUp(@TempDir Path temporary) {
        folder = temporary;
        file = folder.resolve("spoc.backup");
        spoc = SpocProcess.start(folder.resolve("first"), Map.of());
        Rest rest = Rest.asAdministrator(spoc);
        long party = rest.organisation().id();
        assertThat(rest.post("parties/" + party + "/interactions",
                "{'type':'EMAIL','direction':'IN','subject':'Back\\\\slashes – «été» 🚀','body':'one\\ntwo\\tthree'}").status()).isEqualTo(201);
        assertThat(rest.post("parties/" + party + "/transitions", "{'to':'LEAD'}").status()).isEqualTo(201);
        before = rest.get("parties/" + party);
        interactions = rest.get("parties/" + party + "/interactions").body();
        written = SpocProcess.run(folder, Map.of("SPOC_DATA", spoc.data().toString()), "backup", file.toString());
        rest.organisation();
    }

    @AfterAll
    void stop() {
        spoc.close();
    }

    @Test
    void isWrittenWhileSpocRuns() throws IOException {
        var permissions = Files.getPosixFilePermissions(file);

        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.out()).contains("are in " + file);
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void bringsEverythingBackAsItWas() throws Exception {
        Path second = folder.resolve("second");
        var restored = SpocProcess.run(folder, Map.of("SPOC_DATA", second.resolve("data").toString()), "restore", file.toString());
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("checks, 0 wrong");

        try (SpocProcess again = SpocProcess.start(second, Map.of())) {
            Rest rest = Rest.asAdministrator(again);

            assertThat(rest.get("parties").items()).hasSize(1);
            assertThat(rest.get("parties/" + before.id()).body()).isEqualTo(before.body());
            assertThat(rest.get("parties/" + before.id() + "/interactions").body()).isEqualTo(interactions);
            assertThat(rest.get("parties/" + before.id() + "/stages").items()).hasSize(2);
            assertThat(rest.organisation().id()).isGreaterThan(before.id());
            mayNotRewriteHistory(again);
            assertThat(again.run("check").code()).isZero();
        }
    }

    private static void mayNotRewriteHistory(SpocProcess again) throws Exception {
        try (Connection connection = again.database(); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update ledger_entry set reason = 'never said'")).hasMessageContaining("ledger_entry");
        }
    }

    @Test
    void refusesADatabaseThatHoldsSomething() {
        var refused = SpocProcess.run(folder, Map.of("SPOC_DATA", folder.resolve("first/data").toString()), "restore", file.toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(1);
    }

    @Test
    void refusesAFileThatIsDamagedOrNotComplete() throws IOException {
        byte[] bytes = Files.readAllBytes(file);

        refuses("table", damagedIn(bytes, "app_user"));
        refuses("manifest", damagedIn(bytes, "manifest.properties"));
        refuses("cut", Arrays.copyOf(bytes, bytes.length / 2));
        refuses("foreign", "no backup at all".getBytes(StandardCharsets.UTF_8));
    }

    /** @return the file with one bit of an entry's content turned; the content comes after its name */
    private static byte[] damagedIn(byte[] file, String entry) {
        byte[] damaged = file.clone();
        int name = new String(file, StandardCharsets.ISO_8859_1).indexOf(entry);
        damaged[name + entry.length() + 40] ^= 1;
        return damaged;
    }

    private void refuses(String name, byte[] bytes) throws IOException {
        Path damaged = Files.write(folder.resolve(name), bytes);
        Path data = folder.resolve(name + "-data");

        var refused = SpocProcess.run(folder, Map.of("SPOC_DATA", data.toString()), "restore", damaged.toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("nothing was restored");
        assertThat(data).doesNotExist();
    }

    @Test
    void neverOverwritesAFile() {
        var refused = SpocProcess.run(folder, Map.of("SPOC_DATA", spoc.data().toString()), "backup", file.toString());

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("exists already");
    }
}
