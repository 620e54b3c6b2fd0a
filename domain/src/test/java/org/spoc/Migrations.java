package org.spoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The SQL of all migrations, as text: what the code says twice, it must say alike. */
public final class Migrations {

    private static final Path FOLDER = Path.of("..", "service", "src", "main", "resources", "db", "migration");

    private Migrations() {
    }

    public static String text() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(Migrations::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
