package org.spoc.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes the files of a database that is still empty: the cluster, the role {@code spoc} and its database.
 *
 * <p>All of it happens aside, without a server that could be reached, and takes its place in one step. A start that is
 * killed half way leaves nothing behind that the next one would take for a database.
 */
final class NewCluster {

    private static final String ACCESS = "host spoc spoc 127.0.0.1/32 scram-sha-256\n";

    private final DataFolder data;
    private final PostgresBinaries binaries;

    NewCluster(DataFolder data, PostgresBinaries binaries) {
        this.data = data;
        this.binaries = binaries;
    }

    void create(Path cluster) {
        Path fresh = data.path("cluster.new");
        data.delete(fresh);
        Database access = new Database("", "spoc", Password.generate(32));
        data.keep(access);
        initialise(fresh);
        try {
            Files.writeString(fresh.resolve("pg_hba.conf"), ACCESS);
            makeDatabase(fresh, access);
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new CannotRun(refused, "data.unusable", cluster);
        }
    }

    private void initialise(Path fresh) {
        new PostgresProgram(binaries.program("initdb")).run("",
                "-D", fresh.toString(), "-U", "postgres", "--auth=reject", "-E", "UTF8",
                // names sort as people expect, the same on every machine
                "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=und",
                "-c", "timezone=UTC", "-c", "log_timezone=UTC", "-c", "lc_messages=C",
                "-c", "max_connections=60", "-c", "shared_buffers=256MB", "-c", "random_page_cost=1.1",
                // compiling short statements costs more than it saves
                "-c", "jit=off",
                // a week of logs, then they are written over
                "-c", "logging_collector=on", "-c", "log_filename=postgresql-%a.log",
                "-c", "log_truncate_on_rotation=on", "-c", "log_rotation_size=0");
    }

    private void makeDatabase(Path fresh, Database access) {
        new PostgresProgram(binaries.program("postgres")).run(
                "CREATE ROLE spoc LOGIN PASSWORD '" + access.password() + "'\nCREATE DATABASE spoc OWNER spoc\n",
                // in this mode a failing statement is fatal only when asked for
                "--single", "-D", fresh.toString(), "-c", "exit_on_error=true", "-c", "logging_collector=off", "postgres");
    }
}
