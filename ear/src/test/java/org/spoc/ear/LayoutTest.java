package org.spoc.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * The EAR has the domain among its libraries, the services as EJB module, and a WAR without either; the libraries of
 * the pages stay in the WAR. The WAR beside it is complete, because it also runs by itself.
 */
class LayoutTest {

    private static final Path EAR = Path.of("target", "spoc.ear");
    private static final Path WAR = Path.of("..", "web", "target", "spoc.war");

    @Test
    void theDomainIsALibraryAndTheServicesAreAModule() throws IOException {
        List<String> entries = entries(EAR);

        assertThat(entries).anyMatch(name -> name.matches("lib/.*spoc-domain-.*\\.jar"))
                .anyMatch(name -> name.matches("[^/]*spoc-service-.*\\.jar"))
                .anyMatch(name -> name.matches("[^/]*spoc-web-.*\\.war"))
                .noneMatch(name -> name.matches("lib/.*spoc-service-.*"));
    }

    @Test
    void theWarInsideHasOnlyTheLibrariesOfThePages() throws IOException {
        List<String> libraries = librariesOfTheWarInside();

        assertThat(libraries).anyMatch(name -> name.contains("primefaces")).anyMatch(name -> name.contains("jackson-databind"))
                .anyMatch(name -> name.matches(".*/fastexcel-\\d.*")).anyMatch(name -> name.contains("commonmark"))
                .noneMatch(name -> name.contains("spoc-domain")).noneMatch(name -> name.contains("spoc-service"));
    }

    @Test
    void theWarByItselfIsComplete() throws IOException {
        List<String> entries = entries(WAR);

        assertThat(entries).anyMatch(name -> name.matches("WEB-INF/lib/spoc-domain-.*\\.jar"))
                .anyMatch(name -> name.matches("WEB-INF/lib/spoc-service-.*\\.jar"));
    }

    private static List<String> entries(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static List<String> librariesOfTheWarInside() throws IOException {
        try (ZipFile ear = new ZipFile(EAR.toFile())) {
            ZipEntry war = ear.stream().filter(entry -> entry.getName().endsWith(".war")).findFirst().orElseThrow();
            var libraries = new java.util.ArrayList<String>();
            try (var inside = new ZipInputStream(ear.getInputStream(war))) {
                for (ZipEntry entry = inside.getNextEntry(); entry != null; entry = inside.getNextEntry()) {
                    libraries.add(entry.getName());
                }
            }
            return libraries.stream().filter(name -> name.startsWith("WEB-INF/lib/")).toList();
        }
    }
}
