package org.spoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.StagePicture;
import org.spoc.ownership.Cause;
import org.spoc.user.Permission;

/** The document that people read says all that the code knows, and nothing that it does not know. */
class DomainDocumentTest {

    private static final Pattern ROW = Pattern.compile("^\\| (.+) \\| `(\\w+)` \\| (.+) \\|$", Pattern.MULTILINE);

    private static String document;

    @BeforeAll
    static void open() throws IOException {
        document = Files.readString(Path.of("..", "docs", "domain.md"));
    }

    @Test
    void everyConstantHasItsRowWithRuleAndExample() {
        var known = Stream.of(Stage.values(), Criterion.values(), Origin.values(), Cause.values(), Permission.values())
                .flatMap(Arrays::stream).map(Enum::name).toList();

        var told = told();

        assertThat(told).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void theMapIsTheOneInTheCode() {
        var picture = Pattern.compile("```\n(.*?)```", Pattern.DOTALL).matcher(document).results().findFirst().orElseThrow();
        var coded = Arrays.stream(Stage.values())
                .flatMap(from -> from.next().stream().map(to -> from + " ──► " + to)).toList();

        var drawn = StagePicture.arrows(picture.group(1));

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(coded);
    }

    private static List<String> told() {
        return ROW.matcher(document).results().map(row -> row.group(2)).toList();
    }
}
