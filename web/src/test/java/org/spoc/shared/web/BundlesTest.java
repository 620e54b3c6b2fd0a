package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[^}]*}");

    @ParameterizedTest
    @ValueSource(strings = {"org/spoc/text/messages", "org/spoc/text/problems", "org/spoc/text/faces", "ValidationMessages"})
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        Properties english = read(bundle + ".properties");

        Properties french = read(bundle + "_fr.properties");

        assertThat(french.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/spoc/text/messages", "org/spoc/text/problems", "org/spoc/text/faces", "ValidationMessages"})
    void bothLanguagesFillTheSamePlaces(String bundle) throws IOException {
        Properties english = read(bundle + ".properties");

        Properties french = read(bundle + "_fr.properties");

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(places(french.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/spoc/text/messages", "org/spoc/text/messages_fr", "org/spoc/text/problems", "org/spoc/text/problems_fr", "org/spoc/text/faces", "org/spoc/text/faces_fr"})
    void noTextIsEmptyOrHasAStraightApostropheThatWouldHideAPlace(String bundle) throws IOException {
        Properties texts = read(bundle + ".properties");

        assertThat(texts.values()).isNotEmpty().map(String::valueOf)
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_fr", "problems", "problems_fr", "faces", "faces_fr"})
    void noKeyStandsTwiceBecauseTheSecondWouldHideTheFirst(String bundle) throws IOException {
        List<String> keys = Files.readAllLines(Path.of("src", "main", "resources", "org", "spoc", "text", bundle + ".properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#")).map(line -> line.substring(0, line.indexOf('=')).strip()).toList();

        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).map(place -> place.replaceAll("[^\\w]", " ").trim().split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String name) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(BundlesTest.class.getClassLoader().getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
