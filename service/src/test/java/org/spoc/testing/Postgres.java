package org.spoc.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL 18 for all tests of a run. Each asks for a database of its own, which is a copy of one that has the
 * schema and the people of {@link Attack}; its role owns it and is no superuser.
 */
public final class Postgres {

    private static final String ROLE = "spoc";
    private static final String TEMPLATE = "spoc_template";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {
    }

    /** A fresh database with the schema, the people of {@link Attack} and no party; the one before is gone. */
    public static DataSource database() throws SQLException {
        asSuperuser("drop database if exists spoc_" + COPIES.get() + " with (force)");
        String name = "spoc_" + COPIES.incrementAndGet();
        asSuperuser("create database " + name + " template " + TEMPLATE + " owner " + ROLE);
        return SERVER.getDatabase(ROLE, name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("max_connections", "120").setServerConfig("fsync", "off").start();
        } catch (IOException e) {
            throw new IllegalStateException("no PostgreSQL for the tests", e);
        }
    }

    static {
        try {
            asSuperuser("create role " + ROLE + " login");
            asSuperuser("create database " + TEMPLATE + " owner " + ROLE);
            DataSource template = SERVER.getDatabase(ROLE, TEMPLATE);
            Flyway.configure().dataSource(template).locations("classpath:db/migration").load().migrate();
            Attack.on(template).accepted(Attack.PEOPLE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
