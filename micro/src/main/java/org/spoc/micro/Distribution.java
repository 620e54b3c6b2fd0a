package org.spoc.micro;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What was shipped: the folder of {@code spoc.jar}, the application beside it, and the versions of both servers. */
final class Distribution {

    private static final Properties BUILD = build();

    private Distribution() {
    }

    static String version() {
        return BUILD.getProperty("version");
    }

    static String postgresVersion() {
        return BUILD.getProperty("postgresql");
    }

    /** @throws CannotRun when the folder is not complete */
    static Path file(String name) {
        Path file = home().resolve(name);
        if (!Files.isReadable(file)) {
            throw new CannotRun("distribution.incomplete", file);
        }
        return file;
    }

    private static Path home() {
        return jar().getParent();
    }

    /** {@code spoc.jar}, whose manifest names everything on the class path. */
    static Path jar() {
        try {
            return Path.of(Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Properties build() {
        Properties build = new Properties();
        try (InputStream in = Distribution.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return build;
    }
}
