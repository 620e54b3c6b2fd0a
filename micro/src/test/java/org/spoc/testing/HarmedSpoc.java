package org.spoc.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives tests the SPOC to which they may do harm, {@code @ExtendWith(HarmedSpoc.class)} and a parameter of type {@link
 * SpocProcess}. They leave it running, and it has to bear one harm after the other.
 */
public final class HarmedSpoc extends SuiteSpoc {

    /** Where it keeps what it needs for a moment. */
    public static Path temporary(SpocProcess spoc) {
        return spoc.data().resolveSibling("tmp");
    }

    @Override
    String name() {
        return "harmed";
    }

    @Override
    SpocProcess start(Path folder) throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        return SpocProcess.start(folder, Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary));
    }
}
