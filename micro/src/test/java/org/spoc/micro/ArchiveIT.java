package org.spoc.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What administrators get: unpacked anywhere, it runs, and it holds what the tests have started. */
class ArchiveIT {

    private static final Path ARCHIVE = Path.of(System.getProperty("spoc.archive")).toAbsolutePath();
    private static final Path TESTED = Path.of(System.getProperty("spoc.jar")).toAbsolutePath().getParent();

    @Test
    void holdsWhatWasTestedAndRuns(@TempDir Path folder) throws Exception {
        run(folder, "tar", "-xzf", ARCHIVE.toString(), "--strip-components=1");

        assertThat(files(folder)).isEqualTo(files(TESTED));
        assertThat(Files.mismatch(folder.resolve("spoc.war"), TESTED.resolve("spoc.war"))).isEqualTo(-1);
        assertThat(run(folder, Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "spoc.jar", "version")).startsWith("SPOC ");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
        }
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
