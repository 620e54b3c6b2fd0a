package org.spoc.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * One SPOC as an administrator starts it: {@code java -jar spoc.jar} with settings in its environment, a port and a
 * data folder of its own.
 */
public final class SpocProcess implements AutoCloseable {

    /** Password of the first administrator of every SPOC that tests start. */
    public static final String ADMIN_PASSWORD = "Correct-horse-7-battery";

    private static final Path JAR = Path.of(System.getProperty("spoc.jar", "target/spoc/spoc.jar")).toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final int port;
    private Process process;

    private SpocProcess(Path folder, Map<String, String> settings) {
        this.folder = folder;
        environment.put("SPOC_DATA", folder.resolve("data").toString());
        environment.put("SPOC_ADMIN_PASSWORD", ADMIN_PASSWORD);
        // tests call as fast as they can
        environment.put("SPOC_API_RATE", "0");
        environment.putAll(settings);
        port = Integer.parseInt(environment.computeIfAbsent("SPOC_PORT", name -> Integer.toString(freePort())));
    }

    /**
     * Starts a SPOC and waits until it says that it is running.
     *
     * @param folder for its data and its output
     * @param settings beyond or instead of the usual ones; {@code SPOC_PORT} is a free one unless given
     */
    public static SpocProcess start(Path folder, Map<String, String> settings) {
        SpocProcess spoc = launch(folder, settings);
        try {
            spoc.awaitRunning();
        } catch (AssertionError late) {
            spoc.close();
            throw late;
        }
        return spoc;
    }

    /** Starts a SPOC and does not wait for anything. */
    public static SpocProcess launch(Path folder, Map<String, String> settings) {
        SpocProcess spoc = new SpocProcess(folder, settings);
        spoc.launch();
        return spoc;
    }

    /** Runs a command of the distribution to its end on the same data folder, for example {@code check}. */
    public Ended run(String command) {
        return run(folder, environment, command);
    }

    /** Runs a command of the distribution to its end. */
    public static Ended run(Path folder, Map<String, String> settings, String... command) {
        Path out = folder.resolve("command.out");
        Path err = folder.resolve("command.err");
        try {
            Process process = process(folder, settings, out, err, command);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("does not end: " + String.join(" ", command));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A command that has ended: its exit code and what it wrote. */
    public record Ended(int code, String out, String err) {
    }

    /** Address of the application, with a slash at the end. */
    public URI base() {
        return URI.create("http://localhost:" + port + "/spoc/");
    }

    public int port() {
        return port;
    }

    public Path data() {
        return Path.of(environment.get("SPOC_DATA"));
    }

    /** Everything that the current process wrote to standard output. */
    public String out() {
        return read("spoc.out");
    }

    /** Everything that the current process wrote to standard error. */
    public String err() {
        return read("spoc.err");
    }

    /** A connection of the application's own role to its embedded database. */
    public Connection database() throws SQLException {
        Properties access = new Properties();
        try (InputStream in = Files.newInputStream(data().resolve("database.properties"))) {
            access.load(in);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
        return DriverManager.getConnection(access.getProperty("url"), access.getProperty("user"), access.getProperty("password"));
    }

    /** What its database answers to a question: the first column. */
    public List<String> texts(String question) throws SQLException {
        try (Connection database = database(); Statement statement = database.createStatement(); ResultSet found = statement.executeQuery(question)) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }

    /** The first answer of {@link #texts}; there must be one. */
    public String text(String question) throws SQLException {
        return texts(question).stream().findFirst().orElseThrow(() -> new AssertionError("no answer to " + question));
    }

    /** The same where it is a number. */
    public long number(String question) throws SQLException {
        return Long.parseLong(text(question));
    }

    /** A request to an address below {@link #base()}, signed in as the first administrator. */
    public HttpRequest.Builder asAdministrator(String path) {
        return as("admin", ADMIN_PASSWORD, path);
    }

    /** A request to an address below {@link #base()}, signed in with HTTP Basic. */
    public HttpRequest.Builder as(String login, String password, String path) {
        String credentials = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + credentials);
    }

    /** A request to an address below {@link #base()} by nobody in particular. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base().resolve(path)).timeout(Duration.ofSeconds(60));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does, without giving it a chance to tidy up; its database is left running. */
    public void kill9() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it as {@code kill} does. @return the exit code */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Starts it again on the same port and data, after {@link #kill9()} or {@link #stop()}. */
    public void restart() {
        launch();
        awaitRunning();
    }

    /** The same without waiting for anything. */
    public void launch() {
        try {
            process = process(folder, environment, folder.resolve("spoc.out"), folder.resolve("spoc.err"));
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    /** Waits until it has ended. @return the exit code */
    public int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("SPOC does not stop:\n" + out() + err());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits until it says that it is running. */
    public void awaitRunning() {
        Await.until("SPOC is running", PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("SPOC ended while starting:\n" + out() + err());
            }
            return out().contains("is running at");
        });
    }

    private static Process process(Path folder, Map<String, String> settings, Path out, Path err, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // whoever signs in in a test does so once or twice; a thousand safe passwords would take minutes
                "-Dspoc.password.rounds=2000",
                // it lives for minutes, in which the second compiler costs more than it gives
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g", "-jar", JAR.toString()));
        line.addAll(List.of(command));
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPOC_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(settings);
        return builder.start();
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
