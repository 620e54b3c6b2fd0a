package org.spoc.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that a killed SPOC left running on the data folder.
 *
 * <p>Whoever holds the lock of the folder may end it: it is known by the path of its program, which lies in the folder,
 * and never by a process number alone, which may belong to a stranger by now. It writes its log to the end when asked to
 * stop; what no longer listens is ended by force, after which PostgreSQL recovers from its log as after any crash.
 */
final class StrayPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataFolder data;
    private final Path pidFile;

    StrayPostgres(DataFolder data, Path cluster) {
        this.data = data;
        this.pidFile = cluster.resolve("postmaster.pid");
    }

    /** Whether the process at the head of it lives. */
    boolean isLed() {
        return head().filter(strays()::contains).isPresent();
    }

    void end() {
        List<ProcessHandle> strays = strays();
        // SIGINT is PostgreSQL's fast shutdown; SIGTERM, which destroy() sends, would wait for idle connections to leave
        head().filter(strays::contains).ifPresentOrElse(this::interrupt, () -> strays.forEach(ProcessHandle::destroyForcibly));
        if (!gone(strays)) {
            strays.forEach(ProcessHandle::destroyForcibly);
            gone(strays);
        }
        forgetStranger();
    }

    private List<ProcessHandle> strays() {
        return ProcessHandle.allProcesses().filter(this::belongsToFolder).toList();
    }

    private boolean belongsToFolder(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(data::contains).isPresent();
    }

    private void interrupt(ProcessHandle head) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(head.pid())).start().waitFor();
        } catch (IOException noSuchProgram) {
            head.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean gone(List<ProcessHandle> processes) {
        CompletableFuture<?>[] ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException late) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // PostgreSQL would take any living process with the recorded number for itself and refuse to start
    private void forgetStranger() {
        if (head().isPresent() && strays().isEmpty()) {
            try {
                Files.deleteIfExists(pidFile);
            } catch (IOException refused) {
                throw new CannotRun(refused, "data.unusable", pidFile);
            }
        }
    }

    private Optional<ProcessHandle> head() {
        try {
            return Files.readAllLines(pidFile).stream().findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | NumberFormatException damaged) {
            throw new CannotRun(damaged, "data.unusable", pidFile);
        }
    }
}
