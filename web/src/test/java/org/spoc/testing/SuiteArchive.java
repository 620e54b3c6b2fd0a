package org.spoc.testing;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built application with every test class beside it. */
final class SuiteArchive {

    private static boolean made;

    private SuiteArchive() {
    }

    /** The whole application the first time, later an empty stand-in: {@link SuiteServer} deploys once and knows both by name. */
    static synchronized WebArchive next() {
        if (made) {
            return ShrinkWrap.create(WebArchive.class, "spoc.war");
        }
        made = true;
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("spoc.war")))
                .addAsLibrary(tests())
                .addAsLibrary(fileOf(Assertions.class));
    }

    // a library of its own, so that the application's bean discovery does not look at classes that exist only outside
    private static JavaArchive tests() {
        return ShrinkWrap.create(ExplodedImporter.class, "spoc-tests.jar")
                .importDirectory(fileOf(SuiteArchive.class))
                .as(JavaArchive.class);
    }

    private static File fileOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
