package org.spoc.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A SPOC that starts for the first test that asks for one by a parameter, and stops after the last test of the run. */
abstract class SuiteSpoc implements ParameterResolver {

    @Override
    public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SpocProcess.class;
    }

    @Override
    public final Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(getClass()))
                .getOrComputeIfAbsent(SpocProcess.class, type -> start(), SpocProcess.class);
    }

    private SpocProcess start() {
        try {
            // left in place after the run, so that its output can be read
            Path all = Files.createDirectories(Path.of("target", name()).toAbsolutePath());
            return start(Files.createTempDirectory(all, "spoc"));
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Of the folder below {@code target}. */
    abstract String name();

    /** @param folder for its data and its output */
    abstract SpocProcess start(Path folder) throws IOException;
}
