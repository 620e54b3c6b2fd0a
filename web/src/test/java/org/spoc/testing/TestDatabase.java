package org.spoc.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An empty PostgreSQL of the version that SPOC ships, whose role owns the database and is no superuser. */
final class TestDatabase {

    static final String NAME = "spoc";
    static final String ROLE = "spoc";
    static final String PASSWORD = "spoc";

    private final EmbeddedPostgres postgres = start();

    int port() {
        return postgres.getPort();
    }

    void stop() {
        try {
            postgres.close();
        } catch (IOException stillRunning) {
            throw new IllegalStateException(stillRunning);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "120").start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role " + ROLE + " login password '" + PASSWORD + "'");
                statement.execute("create database " + NAME + " owner " + ROLE);
            }
            return postgres;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("no PostgreSQL for the tests", failed);
        }
    }
}
