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
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What is needed of {@code spoc.war} without a server: the consistency checker and the schema.
 *
 * <p>Both are taken from the application that is shipped, so that the rules that are checked are the rules that are kept.
 */
final class Application implements AutoCloseable {

    private static final Pattern NEEDED = Pattern.compile("WEB-INF/lib/((?:spoc-service|spoc-domain|flyway|jackson)-[^/]*\\.jar)");
    private static final String CHECKER = "org.spoc.checker.service.ConsistencyChecker";

    private static final String SCHEMA = "org.spoc.shared.service.Schema";

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final List<Path> jars = new ArrayList<>();
    private final Path folder;
    private final URLClassLoader classes;

    Application() {
        try {
            folder = Files.createTempDirectory("spoc-application");
            extract(Distribution.file("spoc.war"));
            classes = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader());
        } catch (IOException refused) {
            throw new CannotRun(refused, "application.unreadable", refused.getMessage());
        }
    }

    /** Verifies every ledger and history. @return 0 when nothing was found, 1 when something was */
    int check(Connection connection, PrintStream out) {
        return (int) call(CHECKER, "run", new Class<?>[] {Connection.class, PrintStream.class}, connection, out);
    }

    /** Makes the tables of one version of the schema. @param version as Flyway counts */
    void makeSchema(Database database, String version) {
        MIGRATIONS.setLevel(Level.WARNING);
        call(SCHEMA, "make", new Class<?>[] {DataSource.class, String.class}, database.source(), version);
    }

    private Object call(String type, String method, Class<?>[] parameters, Object... arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return classes.loadClass(type).getMethod(method, parameters).invoke(null, arguments);
        } catch (InvocationTargetException failed) {
            throw new CannotRun(failed, "application.failed", failed.getCause().getMessage());
        } catch (ReflectiveOperationException missing) {
            throw new CannotRun(missing, "application.failed", missing.getMessage());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        try {
            classes.close();
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
                var name = NEEDED.matcher(entry.getName());
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
