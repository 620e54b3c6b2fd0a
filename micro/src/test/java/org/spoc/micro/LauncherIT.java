package org.spoc.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.SpocProcess;

/** What an administrator sees of SPOC: it starts, says what is wrong in one line, stops, and never loses anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LauncherIT {

    private Path folder;
    private SpocProcess spoc;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        spoc = SpocProcess.start(folder, Map.of());
    }

    @BeforeEach
    void runAgain() {
        if (!spoc.isAlive()) {
            spoc.restart();
        }
    }

    @AfterAll
    void stop() {
        spoc.close();
    }

    @Test
    void answersWhereItSays() {
        int status = spoc.send(spoc.request("")).statusCode();

        assertThat(status).isLessThan(500);
        assertThat(spoc.out()).contains("http://localhost:" + spoc.port() + "/spoc");
    }

    @Test
    void saysNothingThatCallsForNoAction() {
        String err = spoc.err();

        assertThat(err).isEmpty();
    }

    @Test
    void printsNoPasswordThatWasGiven() {
        String out = spoc.out();

        assertThat(out).doesNotContain(SpocProcess.ADMIN_PASSWORD);
    }

    @Test
    void keepsTheAccessToItsDatabaseToItself() throws IOException {
        var permissions = Files.getPosixFilePermissions(spoc.data().resolve("database.properties"));

        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void signsInToItsDatabaseWithoutRightsOverOthers() throws SQLException {
        try (Connection connection = spoc.database(); Statement statement = connection.createStatement()) {
            var rights = statement.executeQuery(
                    "select rolsuper or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user");

            rights.next();
            assertThat(rights.getBoolean(1)).isFalse();
        }
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            Path untouched = folder.resolve("untouched");

            var ended = SpocProcess.run(folder, Map.of("SPOC_PORT", Integer.toString(port), "SPOC_DATA", untouched.toString()));

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err().lines()).containsExactly("spoc: port " + port + " is taken; choose another one with SPOC_PORT");
            assertThat(untouched).doesNotExist();
        }
    }

    @Test
    void saysInOneLineThatItsDataFolderIsInUse() {
        var settings = Map.of("SPOC_DATA", spoc.data().toString(), "SPOC_PORT", Integer.toString(SpocProcess.freePort()));

        var ended = SpocProcess.run(folder, settings);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err().lines()).containsExactly("spoc: data folder " + spoc.data() + " is in use by another SPOC");
    }

    @Test
    void saysInOneLineThatASettingCannotBeUsed() {
        var ended = SpocProcess.run(folder, Map.of("SPOC_PORT", "abc"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err().lines()).containsExactly("spoc: SPOC_PORT must be a number from 1 to 65535, not \"abc\"");
    }

    @Test
    void doesNotGuessWhetherSampleDataIsMeant() {
        var ended = SpocProcess.run(folder, Map.of("SPOC_DEMO", "yes"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err().lines()).containsExactly("spoc: SPOC_DEMO must be true or false, not \"yes\"");
    }

    @Test
    void saysInOneLineThatADatabaseDoesNotAnswer() {
        var settings = Map.of("SPOC_DB_URL", "jdbc:postgresql://127.0.0.1:" + SpocProcess.freePort() + "/spoc",
                "SPOC_PORT", Integer.toString(SpocProcess.freePort()));

        var ended = SpocProcess.run(folder, settings);

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err().lines()).singleElement().asString().startsWith("spoc: database jdbc:postgresql://127.0.0.1:");
    }

    @Test
    void doesNotGuessWhatAnUnknownCommandMeans() {
        var ended = SpocProcess.run(folder, Map.of(), "strat");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err().lines()).containsExactly("spoc: there is no command \"strat\"; try: start, check, backup, restore, help or version");
    }

    @Test
    void checksWhileItRunsAndWhileItDoesNot() {
        var running = spoc.run("check");
        spoc.stop();
        var stopped = spoc.run("check");

        assertThat(List.of(running.code(), stopped.code())).as(running.err() + stopped.err()).containsExactly(0, 0);
    }

    @Test
    void stopsItsDatabaseWithItself() {
        int code = spoc.stop();

        assertThat(code).isEqualTo(143);
        assertThat(processesOfDatabase()).isEmpty();
        assertThat(spoc.err()).isEmpty();
    }

    @Test
    void keepsItsDataWhenItStopsAndStarts() throws SQLException {
        remember("stopped");

        spoc.stop();
        spoc.restart();

        assertThat(remembered("stopped")).isTrue();
    }

    @Test
    void keepsItsDataWhenItIsKilledAndEndsTheDatabaseThatWasLeftBehind() throws SQLException {
        remember("killed");

        spoc.kill9();
        var left = processesOfDatabase();
        spoc.restart();

        assertThat(left).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(remembered("killed")).isTrue();
    }

    private List<ProcessHandle> processesOfDatabase() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(command -> command.startsWith(spoc.data().toString())).isPresent())
                .toList();
    }

    private void remember(String word) throws SQLException {
        try (Connection connection = spoc.database(); Statement statement = connection.createStatement()) {
            statement.execute("create table " + word + " (id int)");
        }
    }

    private boolean remembered(String word) throws SQLException {
        try (Connection connection = spoc.database(); Statement statement = connection.createStatement()) {
            var answer = statement.executeQuery("select to_regclass('" + word + "') is not null");
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
