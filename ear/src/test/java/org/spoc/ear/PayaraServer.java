package org.spoc.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Payara Server with a new domain of its own. */
final class PayaraServer implements AutoCloseable {

    private static final Path ASADMIN = Path.of("target", "server", "payara6", "bin", "asadmin").toAbsolutePath();
    private static final String DOMAIN = "spoc";
    /** A domain is restarted from its folder; everything else is asked of its port. */
    private static final String ASADMIN_HERE = """
            asadmin() {
                case "$1" in
                    restart-domain) shift; "%1$s" restart-domain --domaindir '%2$s' "$@" ;;
                    *) "%1$s" --port %3$d "$@" ;;
                esac
            }
            """;
    private static final int PATIENCE = 5;

    private final Path domains;
    private final int base;

    private PayaraServer(Path domains, int base) {
        this.domains = domains;
        this.base = base;
    }

    static PayaraServer start(Path domains) {
        ASADMIN.toFile().setExecutable(true);
        var server = new PayaraServer(domains, freeBase());
        server.domain("create-domain --portbase " + server.base + " --nopassword");
        server.domain("start-domain");
        return server;
    }

    int httpPort() {
        return base + 80;
    }

    /** Runs lines of a shell in which {@code asadmin} speaks to this server; fails with what was printed. */
    String run(List<String> lines, Path folder) {
        return shell("set -e\n" + ASADMIN_HERE.formatted(ASADMIN, domains, base + 48) + String.join("\n", lines), folder);
    }

    @Override
    public void close() {
        domain("stop-domain");
    }

    private void domain(String command) {
        shell(ASADMIN + " " + command.replaceFirst(" |$", " --domaindir '" + domains + "' ") + " " + DOMAIN, domains);
    }

    private static String shell(String script, Path folder) {
        try {
            Path out = Files.createTempFile(folder, "asadmin", ".out");
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().put("SPOC_PROXIES", "127.0.0.1,::1");
            Process process = builder.start();
            if (!process.waitFor(PATIENCE, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(script + "\n" + Files.readString(out));
            }
            return Files.readString(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A domain takes about a hundred ports from its base on. */
    private static int freeBase() {
        for (int base = 20_000; base < 30_000; base += 200) {
            if (isFree(base + 48) && isFree(base + 80) && isFree(base + 49)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
