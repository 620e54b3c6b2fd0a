package org.spoc.micro;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Starts SPOC: the port and the folder are looked at before anything runs, then the database, then the application.
 * Whatever ends the process in order (Ctrl-C, SIGTERM, a failure on the way) ends them in reverse.
 */
final class Start {

    /** The server's threads go on; this is no exit code. */
    static final int RUNNING = -1;

    private final Settings settings;
    private final PrintStream out;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    /** Starts the database again if it has ended, and is the embedded one. */
    private Runnable revival = () -> { };

    Start(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int run() {
        Optional<Tls> tls = settings.tls().map(Tls::new);
        Server server = new Server(settings.port(), tls);
        server.refuseTakenPort();
        settings.log().ifPresent(LogOutput::into);
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAll, "stop SPOC"));
        DataFolder data = new DataFolder(settings.data()).locked();
        remember(data);
        Database database = settings.database().map(this::external).orElseGet(() -> embedded(data));
        FirstAdministrator administrator = new FirstAdministrator(database, settings.adminPassword());
        administrator.prepare();
        System.setProperty("spoc.demo", Boolean.toString(settings.demo()));
        DatabaseWatch watch = new DatabaseWatch(database, revival);
        remember(watch);
        remember(server);
        server.start(database, data);
        watch.start();
        out.println(Words.of("running", Distribution.version(), tls.isPresent() ? "https" : "http", settings.port()));
        tls.ifPresent(identity -> identity.warnings(Clock.systemUTC().instant()).forEach(out::println));
        out.println(administrator.howToSignIn());
        if (settings.demo()) {
            out.println(Words.of("signIn.samples"));
        }
        return RUNNING;
    }

    private Database external(Database database) {
        out.println(Words.of("starting.external", Distribution.version(), database));
        return database;
    }

    private Database embedded(DataFolder data) {
        out.println(Words.of("starting", Distribution.version(), settings.data()));
        EmbeddedPostgres postgres = new EmbeddedPostgres(data);
        remember(postgres);
        revival = postgres::revive;
        return postgres.start();
    }

    private void remember(AutoCloseable part) {
        synchronized (open) {
            open.push(part);
        }
    }

    private void closeAll() {
        for (Optional<AutoCloseable> last = last(); last.isPresent(); last = last()) {
            try {
                last.get().close();
            } catch (Exception failed) {
                // the remaining parts are to be stopped all the same
                System.err.println(Words.of("problem", failed.getMessage()));
            }
        }
    }

    private Optional<AutoCloseable> last() {
        synchronized (open) {
            return Optional.ofNullable(open.poll());
        }
    }
}
