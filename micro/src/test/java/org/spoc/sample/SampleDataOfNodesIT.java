package org.spoc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.SpocProcess;

/** Of several nodes one loads the sample data, the others wait for it. */
class SampleDataOfNodesIT {

    @Test
    void isLoadedOnceWhenTwoNodesStartTogether(@TempDir Path folder) throws Exception {
        try (SpocProcess host = SpocProcess.start(folder.resolve("host"), Map.of());
                SpocProcess one = SpocProcess.launch(folder.resolve("one"), besides(host));
                SpocProcess other = SpocProcess.launch(folder.resolve("other"), besides(host))) {
            one.awaitRunning();
            other.awaitRunning();

            String told = one.err() + other.err();
            assertThat(Stream.of("Sample data loaded:", "was loaded before").map(words -> told.split(words, -1).length - 1)).containsExactly(1, 1);
            assertThat(new Story(host).number("select count(*) from app_user where sample")).isEqualTo(13);
            assertThat(host.run("check").code()).isZero();
        }
    }

    private static Map<String, String> besides(SpocProcess host) throws IOException {
        Properties access = new Properties();
        try (InputStream in = Files.newInputStream(host.data().resolve("database.properties"))) {
            access.load(in);
        }
        return Map.of("SPOC_DEMO", "true", "SPOC_DB_URL", access.getProperty("url"), "SPOC_DB_USER", access.getProperty("user"),
                "SPOC_DB_PASSWORD", access.getProperty("password"));
    }
}
