package org.spoc.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir
    private Path temporary;

    @Test
    void areTenThatTakeTurnsBetweenLines() throws IOException {
        Path folder = temporary.resolve("log");

        try (LogFiles log = new LogFiles(folder, 20)) {
            for (int i = 0; i < 25; i++) {
                write(log, "line " + i + "\n");
            }
        }

        assertThat(names(folder)).containsExactlyInAnyOrder("spoc.log", "spoc.log.1", "spoc.log.2", "spoc.log.3", "spoc.log.4", "spoc.log.5",
                "spoc.log.6", "spoc.log.7", "spoc.log.8");
        assertThat(folder.resolve("spoc.log")).hasContent("line 24\n");
        assertThat(folder.resolve("spoc.log.1")).hasContent("line 21\nline 22\nline 23\n");
        assertThat(folder.resolve("spoc.log.8")).hasContent("line 0\nline 1\nline 2\n");
    }

    @Test
    void goOnInTheOldFileUntilANewOneCanBeMade() throws IOException {
        Path folder = temporary.resolve("log");
        Path elsewhere = temporary.resolve("moved");

        try (LogFiles log = new LogFiles(folder, 1)) {
            Files.move(folder, elsewhere);
            assertThatThrownBy(() -> write(log, "line 1\n")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> write(log, "line 2\n")).isInstanceOf(IOException.class);
            Files.createDirectory(folder);
            write(log, "line 3\n");
            write(log, "line 4\n");
        }

        assertThat(elsewhere.resolve("spoc.log")).hasContent("line 1\nline 2\nline 3\n");
        assertThat(folder.resolve("spoc.log.1")).hasContent("line 4\n");
    }

    @Test
    void theOldestOneGoes() throws IOException {
        try (LogFiles log = new LogFiles(temporary, 1)) {
            for (int i = 0; i < 30; i++) {
                write(log, "line " + i + "\n");
            }
        }

        assertThat(names(temporary)).hasSize(10);
        assertThat(temporary.resolve("spoc.log.9")).hasContent("line 21\n");
    }

    @Test
    void areReadByTheirOwnerAlone() throws IOException {
        Path folder = temporary.resolve("a/log");

        try (LogFiles log = new LogFiles(folder, 1)) {
            write(log, "line\n");
        }

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("spoc.log"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("spoc.log.1"))).isEqualTo("rw-------");
    }

    @Test
    void goOnWhereTheyEnded() throws IOException {
        for (String line : List.of("one\n", "two\n")) {
            try (LogFiles log = new LogFiles(temporary, 8)) {
                write(log, line);
            }
        }

        assertThat(temporary.resolve("spoc.log.1")).hasContent("one\ntwo\n");
    }

    @Test
    void needAFolder() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> LogOutput.into(file)).isInstanceOf(CannotRun.class)
                .hasMessage("SPOC_LOG: nothing can be written into " + file + "; name a folder that belongs to the user that SPOC runs as");
        assertThat(System.getProperty(LogOutput.FOLDER)).isNull();
    }

    private static void write(LogFiles log, String line) throws IOException {
        log.write(line.getBytes(StandardCharsets.UTF_8));
        log.flush();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
