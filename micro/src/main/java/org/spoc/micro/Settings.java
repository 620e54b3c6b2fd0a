package org.spoc.micro;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spoc.shared.Networks;
import org.spoc.user.PasswordLength;

/**
 * What the administrator decided, read from the environment.
 *
 * @param port where the browser finds SPOC: {@code SPOC_PORT}, 8080 unless said otherwise
 * @param data folder of the embedded database and of the server's working files: {@code SPOC_DATA}, {@code spoc-data} in
 *     the current folder unless said otherwise
 * @param database the PostgreSQL to use instead of the embedded one: {@code SPOC_DB_URL}, {@code SPOC_DB_USER} and
 *     {@code SPOC_DB_PASSWORD}
 * @param tls with which SPOC answers over TLS alone: {@code SPOC_TLS_CERTIFICATE} and {@code SPOC_TLS_KEY}
 * @param log folder for the files of the log instead of standard error: {@code SPOC_LOG}
 * @param adminPassword for the first administrator: {@code SPOC_ADMIN_PASSWORD}
 * @param demo with sample data and sample users: {@code SPOC_DEMO}
 */
record Settings(int port, Path data, Optional<Database> database, Optional<TlsFiles> tls, Optional<Path> log, Optional<String> adminPassword, boolean demo) {

    private static final List<String> WHOLE = List.of("SPOC_API_RATE", "SPOC_STATEMENT_SECONDS", "SPOC_REPORT_SECONDS", "SPOC_REQUEST_SECONDS");
    private static final List<String> POSITIVE = List.of("SPOC_API_BURST", "SPOC_BODY_SECONDS");
    private static final Pattern HOST = Pattern.compile("\\*|[\\p{L}\\d._-]+");
    private static final String POSTGRES = "jdbc:postgresql:";

    /** @throws CannotRun naming the setting that cannot be used */
    static Settings from(Map<String, String> environment) {
        WHOLE.forEach(name -> require("\\d{1,7}", environment, name, "settings.number"));
        POSITIVE.forEach(name -> require("0*[1-9]\\d{0,5}", environment, name, "settings.positive"));
        requireHosts(environment, "SPOC_HOSTS");
        requireNetworks(environment, "SPOC_PROBES_FROM");
        requireNetworks(environment, "SPOC_PROXIES");
        yesOrNo("SPOC_OPENAPI_PUBLIC", text(environment, "SPOC_OPENAPI_PUBLIC").orElse("false"));
        return new Settings(
                port(text(environment, "SPOC_PORT").orElse("8080")),
                path("settings.data", text(environment, "SPOC_DATA").orElse("spoc-data")),
                database(environment),
                tls(environment),
                text(environment, "SPOC_LOG").map(text -> path("settings.log", text)),
                text(environment, "SPOC_ADMIN_PASSWORD").map(Settings::password),
                yesOrNo("SPOC_DEMO", text(environment, "SPOC_DEMO").orElse("false")));
    }

    private static Optional<Database> database(Map<String, String> environment) {
        return text(environment, "SPOC_DB_URL").map(url -> new Database(
                postgres(url),
                text(environment, "SPOC_DB_USER").orElse("spoc"),
                environment.getOrDefault("SPOC_DB_PASSWORD", "")));
    }

    private static Optional<TlsFiles> tls(Map<String, String> environment) {
        Optional<Path> certificate = text(environment, "SPOC_TLS_CERTIFICATE").map(text -> path("settings.certificate", text));
        Optional<Path> key = text(environment, "SPOC_TLS_KEY").map(text -> path("settings.key", text));
        if (certificate.isPresent() != key.isPresent()) {
            throw new CannotRun(key.isPresent() ? "settings.keyAlone" : "settings.certificateAlone");
        }
        return certificate.map(file -> new TlsFiles(file, key.orElseThrow()));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            // said below, as for a number out of range
        }
        throw new CannotRun("settings.port", text);
    }

    /** The application reads it itself. */
    private static void require(String pattern, Map<String, String> environment, String name, String problem) {
        text(environment, name).filter(text -> !text.matches(pattern)).ifPresent(text -> {
            throw new CannotRun(problem, name, text);
        });
    }

    /** By a name that nobody can ask for SPOC would answer nobody. */
    private static void requireHosts(Map<String, String> environment, String name) {
        text(environment, name).stream().flatMap(text -> Stream.of(text.split(","))).map(String::strip)
                .filter(host -> !host.isEmpty() && !HOST.matcher(host).matches() && !Networks.isAddress(host.replaceAll("[\\[\\]]", "")))
                .findFirst().ifPresent(host -> {
                    throw new CannotRun("settings.hosts", name, host);
                });
    }

    /** The password itself is not repeated. */
    private static String password(String text) {
        if (!PasswordLength.fits(text)) {
            throw new CannotRun("settings.password", PasswordLength.SHORTEST, PasswordLength.LONGEST);
        }
        return text;
    }

    /** What is no network would be closed without a word. */
    private static void requireNetworks(Map<String, String> environment, String name) {
        text(environment, name).flatMap(Networks::misspelled).ifPresent(network -> {
            throw new CannotRun("settings.network", name, network);
        });
    }

    private static boolean yesOrNo(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new CannotRun("settings.yesOrNo", name, text);
        }
        return text.equals("true");
    }

    private static Path path(String problem, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException noPath) {
            throw new CannotRun(noPath, problem, text);
        }
    }

    private static String postgres(String url) {
        if (!url.startsWith(POSTGRES)) {
            throw new CannotRun("settings.database", url.replaceFirst("//[^/@]*@", "//"));
        }
        return url;
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
