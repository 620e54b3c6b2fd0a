package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StylesheetTest {

    /** A block that is left open swallows everything after it, and no browser says so. */
    @Test
    void closesEveryBlockBeforeTheNextSectionBegins() throws IOException {
        String[] sections = Files.readString(Path.of("src/main/webapp/resources/spoc/spoc.css")).split("/\\* ---- ");

        assertThat(sections).hasSizeGreaterThan(10).allSatisfy(section -> assertThat(count(section, '{')).as(section.lines().findFirst().orElse("")).isEqualTo(count(section, '}')));
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
