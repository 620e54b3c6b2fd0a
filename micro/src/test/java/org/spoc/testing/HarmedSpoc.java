package org.spoc.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the SPOC to which they may do harm, {@code @ExtendWith(HarmedSpoc.class)} and a parameter of type {@link
 * SpocProcess}. They leave it running, and it has to bear one harm after the other.
 */
public final class HarmedSpoc implements ParameterResolver {

    private static final ExtensionContext.Namespace SUITE = ExtensionContext.Namespace.create(HarmedSpoc.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SpocProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(SUITE).getOrComputeIfAbsent(SpocProcess.class, type -> start(), SpocProcess.class);
    }

    /** Where it keeps what it needs for a moment. */
    public static Path temporary(SpocProcess spoc) {
        return spoc.data().resolveSibling("tmp");
    }

    private static SpocProcess start() {
        try {
            // left in place after the run, so that its output can be read
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "harmed").toAbsolutePath()), "spoc");
            Path temporary = Files.createDirectory(folder.resolve("tmp"));
            return SpocProcess.start(folder, Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary));
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
