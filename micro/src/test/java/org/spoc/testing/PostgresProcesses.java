package org.spoc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The processes of the PostgreSQL in the data folder of a SPOC, to be stopped in ways that nobody planned for. */
public record PostgresProcesses(Path data) {

    public static PostgresProcesses of(SpocProcess spoc) {
        return new PostgresProcesses(spoc.data());
    }

    /** Settings of a SPOC that works on this PostgreSQL beside the one to which it belongs. */
    public Map<String, String> settings() {
        Properties access = new Properties();
        try (var in = Files.newInputStream(data.resolve("database.properties"))) {
            access.load(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return Map.of("SPOC_DB_URL", access.getProperty("url"), "SPOC_DB_USER", access.getProperty("user"),
                "SPOC_DB_PASSWORD", access.getProperty("password"));
    }

    /** Nothing moves any more, and no connection is closed: as when a machine hangs or a cable is pulled. */
    public void freeze() {
        signal("STOP", all());
    }

    public void thaw() {
        signal("CONT", all());
    }

    public void kill9() {
        List<ProcessHandle> processes = all();
        processes.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(processes);
    }

    /** Lets in as many as two nodes want; started again at the same place. */
    public void makeRoom() {
        Path cluster = data.resolve("cluster");
        try (var folders = Files.list(data)) {
            Files.writeString(cluster.resolve("postgresql.conf"), "\nmax_connections = 100\n", StandardOpenOption.APPEND);
            Path programs = folders.filter(each -> each.getFileName().toString().startsWith("postgresql-")).findFirst().orElseThrow();
            var restart = new ProcessBuilder(asOrdinaryUser());
            restart.command().addAll(List.of(programs.resolve("bin/pg_ctl").toString(), "restart", "-w", "-s", "-m", "fast", "-D",
                    cluster.toString(), "-l", data.resolve("postgresql.log").toString()));
            if (restart.redirectErrorStream(true).redirectOutput(data.resolve("restart.log").toFile()).start().waitFor() != 0) {
                throw new AssertionError(Files.readString(data.resolve("restart.log")));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it in order. */
    public void stop() {
        List<ProcessHandle> processes = all();
        signal("INT", processes.stream().filter(each -> each.parent().filter(processes::contains).isEmpty()).toList());
        awaitEnd(processes);
    }

    public List<ProcessHandle> all() {
        Path folder = data.toAbsolutePath();
        return ProcessHandle.allProcesses().filter(each -> each.info().command().filter(command -> Path.of(command).startsWith(folder)).isPresent())
                .toList();
    }

    private static List<String> asOrdinaryUser() {
        return new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of());
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        Await.until("PostgreSQL has ended", Duration.ofSeconds(60), () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
