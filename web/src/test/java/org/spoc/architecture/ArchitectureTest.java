package org.spoc.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final JavaClasses SPOC = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.spoc");
    private static final JavaClasses MISTAKES = new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.spoc.mistaken", "org.spoc.egg", "org.spoc.hen", "org.spoc.user");

    @ParameterizedTest
    @EnumSource(Rules.class)
    void holds(Rules rule) {
        rule.rule().check(SPOC);
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void failsOnAMistake(Rules rule) {
        assertThatThrownBy(() -> rule.rule().check(MISTAKES)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated").hasMessageContaining("org.spoc.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.spoc.party.Party", "org.spoc.party.service.PartyRegister", "org.spoc.user.web.SpocAuthentication"})
    void looksAtEveryLayer(String type) {
        assertThat(SPOC.contain(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../domain", "../service", ".", "../micro"})
    void everyPackageSaysWhatItIsFor(String module) throws IOException {
        var sources = Path.of(module, "src", "main", "java");

        var packages = packages(sources);

        assertThat(packages).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }

    @Test
    void noticesAPackageThatSaysNothing() throws IOException {
        var packages = packages(Path.of("src", "test", "java"));

        assertThat(packages).anySatisfy(folder -> assertThat(folder.resolve("package-info.java")).doesNotExist());
    }

    private static List<Path> packages(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct().toList();
        }
    }
}
