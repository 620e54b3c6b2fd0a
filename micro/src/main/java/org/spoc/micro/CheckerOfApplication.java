package org.spoc.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * The consistency checker inside {@code spoc.war}, run without a server.
 *
 * <p>It is taken from the application that is shipped, so that the rules that are checked are the rules that are kept.
 */
final class CheckerOfApplication implements AutoCloseable {

    private static final Pattern OWN_JARS = Pattern.compile("WEB-INF/lib/(spoc-(?:service|domain)-[^/]*\\.jar)");
    private static final String CHECKER = "org.spoc.checker.service.ConsistencyChecker";

    private final List<Path> jars = new ArrayList<>();
    private final Path folder;

    CheckerOfApplication() {
        try {
            folder = Files.createTempDirectory("spoc-check");
            extract(Distribution.file("spoc.war"));
        } catch (IOException refused) {
            throw new CannotRun(refused, "check.failed", refused.getMessage());
        }
    }

    /** @return 0 when nothing was found, 1 when something was */
    int run(Connection connection, PrintStream out) {
        try (URLClassLoader application = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
            return (int) application.loadClass(CHECKER).getMethod("run", Connection.class, PrintStream.class).invoke(null, connection, out);
        } catch (InvocationTargetException failed) {
            throw new CannotRun(failed, "check.failed", failed.getCause().getMessage());
        } catch (ReflectiveOperationException | IOException missing) {
            throw new CannotRun(missing, "check.failed", missing.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            for (Path jar : jars) {
                Files.deleteIfExists(jar);
            }
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            // a copy in the temporary folder harms nobody
        }
    }

    private void extract(Path war) throws IOException {
        try (JarFile archive = new JarFile(war.toFile())) {
            for (JarEntry entry : archive.stream().toList()) {
                var name = OWN_JARS.matcher(entry.getName());
                if (name.matches()) {
                    Path jar = folder.resolve(name.group(1));
                    Files.copy(archive.getInputStream(entry), jar);
                    jars.add(jar);
                }
            }
        }
    }

    private URL[] urls() throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return urls;
    }
}
