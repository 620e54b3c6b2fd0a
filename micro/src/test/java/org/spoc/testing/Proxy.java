package org.spoc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** HAProxy in front of nodes, with the file that the document for administrators shows. */
public final class Proxy implements AutoCloseable {

    private static final Path DOCUMENT = Path.of("..", "docs", "administration.md");
    /** From here it speaks to the nodes when it ends TLS, so that it can be told from whoever speaks to them directly. */
    public static final String ADDRESS = "127.0.0.2";

    private final URI base;
    private final HttpClient http;
    private final Process process;

    public Proxy(Path folder, SpocProcess one, SpocProcess two) throws IOException {
        this(folder, SpocProcess.freePort(), "http", HttpClient.newHttpClient(), port -> documented("\nbackend nodes\n")
                .replace("bind :80\n", "bind 127.0.0.1:" + port + "\n")
                .replace("192.0.2.11:8080", "127.0.0.1:" + one.port()).replace("192.0.2.12:8080", "127.0.0.1:" + two.port()));
    }

    /** Ends TLS in front of one node. @param http trusts the certificate */
    public static Proxy ofTls(Path folder, SpocProcess node, SelfSigned identity, HttpClient http) throws IOException {
        Path both = Files.writeString(folder.resolve("proxy.pem"), Files.readString(identity.certificate()) + Files.readString(identity.key()));
        return new Proxy(folder, SpocProcess.freePort(), "https", http, port -> documented("\nbackend nodes\n")
                .replaceFirst("(?s)frontend browsers\n.*?\n\n", documented("bind :443") + "\n").replace("bind :80\n", "").replace("bind :443 ", "bind 127.0.0.1:" + port + " ")
                .replace("/etc/haproxy/spoc.pem", both.toString()).replace("default-server ", "default-server source " + ADDRESS + " ")
                .replaceAll("192\\.0\\.2\\.1[12]:8080", "127.0.0.1:" + node.port()));
    }

    private Proxy(Path folder, int port, String scheme, HttpClient http, IntFunction<String> configuration) throws IOException {
        this.http = http;
        base = URI.create(scheme + "://127.0.0.1:" + port + "/spoc/");
        String here = configuration.apply(port);
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
        return base;
    }

    /** What the document shows that holds certain words. */
    private static String documented(String words) {
        try {
            return Arrays.stream(Files.readString(DOCUMENT).split("```haproxy\n")).skip(1).map(shown -> shown.split("```", 2)[0])
                    .filter(shown -> shown.contains(words)).findFirst().orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("haproxy ended: " + process.exitValue());
        }
        try {
            var request = HttpRequest.newBuilder(base().resolve("sign-in.xhtml")).timeout(Duration.ofSeconds(20)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
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
