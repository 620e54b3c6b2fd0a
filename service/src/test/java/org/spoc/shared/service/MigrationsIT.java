package org.spoc.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema can be made on every PostgreSQL from 15 on, by a role that is no superuser. */
class MigrationsIT {

    private EmbeddedPostgres postgres;

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 16, 17, 18})
    void runWithoutSuperuser(int version) throws SQLException, IOException {
        DataSource database = database(version);

        Flyway schema = schema(database);
        schema.migrate();

        assertThat(schema.info().pending()).isEmpty();
        assertThat(answer(database, "select not rolsuper from pg_roles where rolname = current_user")).isEqualTo("t");
        assertThat(answer(database, "show server_version_num")).startsWith(Integer.toString(version));
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void runOnceWhenTwoNodesStartTogether(int version) throws SQLException, IOException {
        DataSource database = database(version);

        var one = CompletableFuture.supplyAsync(() -> schema(database).migrate().migrationsExecuted);
        var other = CompletableFuture.supplyAsync(() -> schema(database).migrate().migrationsExecuted);

        assertThat(one.join() + other.join()).isEqualTo(schema(database).info().applied().length);
    }

    private static Flyway schema(DataSource database) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration").load();
    }

    private DataSource database(int version) throws SQLException, IOException {
        postgres = EmbeddedPostgres.builder().setPgBinaryResolver((system, machine) -> binaries(version)).start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role spoc login");
            statement.execute("create database spoc owner spoc");
        }
        return postgres.getDatabase("spoc", "spoc");
    }

    private static InputStream binaries(int version) throws IOException {
        // stays open until the archive is read, which is once
        JarFile jar = new JarFile("target/postgres/" + version + ".jar");
        return jar.getInputStream(jar.getEntry("postgres-linux-x86_64.txz"));
    }

    private static String answer(DataSource database, String question) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
