package org.spoc.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** HAProxy in front of two nodes, with the file that the document for administrators shows. */
public final class Proxy implements AutoCloseable {

    private static final Path DOCUMENT = Path.of("..", "docs", "administration.md");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = SpocProcess.freePort();
    private final Process process;

    public Proxy(Path folder, SpocProcess one, SpocProcess two) throws IOException {
        String documented = Files.readString(DOCUMENT).split("```haproxy\n", 2)[1].split("```", 2)[0];
        String here = documented.replace("bind :80\n", "bind 127.0.0.1:" + port + "\n")
                .replace("192.0.2.11:8080", "127.0.0.1:" + one.port()).replace("192.0.2.12:8080", "127.0.0.1:" + two.port());
        if (here.contains("192.0.2.") || !here.contains(":" + port)) {
            throw new AssertionError("the document has other addresses than this test knows:\n" + here);
        }
        Path file = Files.writeString(Files.createDirectories(folder).resolve("haproxy.cfg"), here);
        process = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("haproxy.log").toFile()).start();
        Await.until("the proxy passes requests on", Duration.ofSeconds(60), this::answers);
    }

    /** Address of the application, with a slash at the end. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port + "/spoc/");
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("haproxy ended: " + process.exitValue());
        }
        try {
            var request = HttpRequest.newBuilder(base().resolve("sign-in.xhtml")).timeout(Duration.ofSeconds(20)).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
