package org.spoc.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to this version before anything else starts. Flyway takes a lock in PostgreSQL, so two nodes may
 * start at once. The role needs no superuser: it owns its schema, and the extensions used are trusted ones.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {

    @Resource(lookup = "jdbc/spoc")
    private DataSource database;

    @PostConstruct
    void migrate() {
        make(database, "latest");
    }

    /**
     * Brings a database to a version of the schema, also outside of a server: a backup is restored into the one it was
     * taken from.
     *
     * @param version as Flyway counts, or {@code latest}
     */
    public static void make(DataSource database, String version) {
        Flyway.configure(Schema.class.getClassLoader()).dataSource(database).locations("classpath:db/migration")
                .validateMigrationNaming(true).cleanDisabled(true).target(version).load().migrate();
    }
}
