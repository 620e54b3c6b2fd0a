package org.spoc;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data that nobody here wrote, beside the project and not part of it. Tests on it are skipped where it is absent.
 */
public final class RealData {

    private RealData() {
    }

    public static Path file(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data").resolve(name))
            .filter(Files::exists).findFirst()
            .orElseGet(() -> abort("no folder shared/data beside the project"));
    }

    /** The rows of a file whose cells hold no line breaks; quotes are respected. */
    public static List<List<String>> rows(String name) throws IOException {
        return Files.readAllLines(file(name), StandardCharsets.UTF_8).stream().map(RealData::cells).toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
            .map(cell -> cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell)
            .toList();
    }
}
