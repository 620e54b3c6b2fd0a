package org.spoc.testing;

import java.nio.file.Path;
import java.util.Map;

/**
 * Gives tests the SPOC that runs for the whole suite: {@code @ExtendWith(RunningSpoc.class)} and a parameter of type
 * {@link SpocProcess}. It starts for the first test that asks and stops after the last one of the run. A test that
 * stops or kills takes the {@link HarmedSpoc}, or starts a SPOC of its own.
 */
public final class RunningSpoc extends SuiteSpoc {

    @Override
    String name() {
        return "running";
    }

    @Override
    SpocProcess start(Path folder) {
        return SpocProcess.start(folder, Map.of());
    }
}
