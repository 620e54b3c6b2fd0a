package org.spoc.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spoc.shared.Invalid;

class MergePatchTest {

    record Place(String street, String city) {
    }

    record Sample(String name, Integer count, List<String> words, Place place) {
    }

    private static final Sample PRESENT = new Sample("a", 1, List.of("x", "y"), new Place("1 rue X", "Lyon"));

    @Test
    void keepsWhatIsMissing() throws IOException {
        MergePatch patch = patch("{\"count\":2}");

        Sample changed = patch.applyTo(PRESENT, Sample.class);

        assertThat(changed).isEqualTo(new Sample("a", 2, List.of("x", "y"), new Place("1 rue X", "Lyon")));
    }

    @Test
    void takesAwayWhatIsNull() throws IOException {
        MergePatch patch = patch("{\"name\":null,\"place\":{\"street\":null}}");

        Sample changed = patch.applyTo(PRESENT, Sample.class);

        assertThat(changed).isEqualTo(new Sample(null, 1, List.of("x", "y"), new Place(null, "Lyon")));
    }

    @Test
    void replacesListsAsAWhole() throws IOException {
        MergePatch patch = patch("{\"words\":[\"z\"]}");

        Sample changed = patch.applyTo(PRESENT, Sample.class);

        assertThat(changed.words()).containsExactly("z");
    }

    @Test
    void refusesAnUnknownMember() throws IOException {
        MergePatch patch = patch("{\"place\":{\"zip\":\"69001\"}}");

        assertThatThrownBy(() -> patch.applyTo(PRESENT, Sample.class)).isInstanceOfSatisfying(Invalid.class,
                refused -> assertThat(refused.problems().get(0).member()).isEqualTo("place.zip"));
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatThrownBy(() -> MergePatch.of(new TextNode("a"))).isInstanceOf(Invalid.class);
    }

    private static MergePatch patch(String body) throws IOException {
        return MergePatch.of(Json.strict().readTree(body));
    }
}
