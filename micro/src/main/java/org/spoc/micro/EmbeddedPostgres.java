package org.spoc.micro;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The PostgreSQL that SPOC carries, with its data in the data folder.
 *
 * <p>It answers on the loopback address alone, on a port of its own choosing, to one role: {@code spoc}, which owns the
 * database and nothing else. Nobody can sign in as superuser.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final String MAJOR = Distribution.postgresVersion().replaceFirst("\\..*", "");

    private final DataFolder data;
    private final Path cluster;
    private final PostgresBinaries binaries;
    private boolean started;
    private int port;

    /** @param data locked by this process */
    EmbeddedPostgres(DataFolder data) {
        this.data = data;
        this.cluster = data.path("cluster");
        this.binaries = new PostgresBinaries(data);
    }

    /** Starts it, on the first start with an empty database, and after a crash with everything that was committed. */
    Database start() {
        new StrayPostgres(data, cluster).end();
        binaries.unpack();
        if (Files.notExists(cluster)) {
            new NewCluster(data, binaries).create(cluster);
        }
        refuseOtherVersion();
        port = freePort();
        Database access = data.database().orElseThrow(() -> new CannotRun("data.noAccess", data.path("database.properties")));
        Database database = new Database("jdbc:postgresql://127.0.0.1:" + port + "/spoc", access.user(), access.password());
        started = true;
        launch();
        data.keep(database);
        return database;
    }

    /** Starts it again at the same place when it has ended by itself or was ended by a stranger. */
    void revive() {
        StrayPostgres remains = new StrayPostgres(data, cluster);
        if (started && !remains.isLed()) {
            remains.end();
            launch();
        }
    }

    private void launch() {
        control("start", "-w", "-t", "120", "-l", data.path("postgresql.log").toString(),
                "-o", "-p " + port + " -c listen_addresses=127.0.0.1 -c log_error_verbosity=terse -c unix_socket_directories=");
    }

    /** Ends it in order; what is still connected is cut off. */
    @Override
    public void close() {
        if (started) {
            started = false;
            control("stop", "-m", "fast", "-w", "-t", "60");
        }
    }

    private void control(String verb, String... arguments) {
        List<String> all = new ArrayList<>(List.of(verb, "-s", "-D", cluster.toString()));
        all.addAll(List.of(arguments));
        new PostgresProgram(binaries.program("pg_ctl")).run("", all.toArray(String[]::new));
    }

    private void refuseOtherVersion() {
        try {
            String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
            if (!found.equals(MAJOR)) {
                throw new CannotRun("data.version", cluster, found, MAJOR);
            }
        } catch (IOException damaged) {
            throw new CannotRun(damaged, "data.unusable", cluster);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException refused) {
            throw new CannotRun(refused, "postgres.port");
        }
    }
}
