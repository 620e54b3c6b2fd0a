package org.spoc.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the SPOC that runs for the whole suite: {@code @ExtendWith(RunningSpoc.class)} and a parameter of type
 * {@link SpocProcess}. It starts for the first test that asks and stops after the last one of the run. A test that
 * stops or kills starts a SPOC of its own.
 */
public final class RunningSpoc implements ParameterResolver {

    private static final ExtensionContext.Namespace SUITE = ExtensionContext.Namespace.create(RunningSpoc.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SpocProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return of(context);
    }

    /** The SPOC of the suite, for other extensions. */
    static SpocProcess of(ExtensionContext context) {
        return context.getRoot().getStore(SUITE).getOrComputeIfAbsent(SpocProcess.class, type -> start(), SpocProcess.class);
    }

    private static SpocProcess start() {
        try {
            // left in place after the run, so that its output can be read
            Path folder = Files.createDirectories(Path.of("target", "running").toAbsolutePath());
            return SpocProcess.start(Files.createTempDirectory(folder, "spoc"), Map.of());
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
