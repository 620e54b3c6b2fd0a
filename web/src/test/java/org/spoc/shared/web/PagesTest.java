package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spoc.user.web.Place;

/** Reads every page, template and tag of the product. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern MARKUP = Pattern.compile("(?s)<!--.*?-->|<[^>]*>|#\\{[^}]*}");
    private static final Pattern TEXT_ATTRIBUTE = Pattern.compile(
            "\\s(?:value|title|label|text|help|placeholder|alt|aria-label|headerText|header|summary|detail|heading|emptyTitle|why)=\"([^\"#]*\\p{L}{2,}[^\"#]*)\"");
    private static final Pattern WORD = Pattern.compile("msg\\['([^']+)']");
    private static final Pattern SENTENCE = Pattern.compile("text\\.of\\('([^']+)'[,)]");
    private static final Pattern LABELLED = Pattern.compile("<s:(?:field|area|select|date|check)\\s([^>]*)>");
    private static final Pattern ICON = Pattern.compile("<s:icon name=\"([a-z]+)\"");

    /** Attributes that name a key of the keyboard, a place of the navigation or a layout of the page. */
    private static final List<String> CODES = List.of("Esc", "narrow", "full", "PARTIES", "DIRECTORY", "IMPORT", "FUNNEL", "NAME", "all",
            "USERS", "TEAMS", "JOBS", "SIGN_INS", "ENTERED", "MOVED_ON", "MOVED_BACK", "LEFT_WAY", "STAYED", "MIGRATED");

    @Test
    void sayNothingThatIsNotInTheBundles() {
        List<Path> pages = pages();

        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(MARKUP.matcher(read(page)).replaceAll(" "))
                .as(page.toString()).doesNotContainPattern("\\p{L}"));
    }

    @Test
    void sayNothingInAttributesThatIsNotInTheBundles() {
        List<Path> pages = pages();

        assertThat(pages).allSatisfy(page -> assertThat(found(TEXT_ATTRIBUTE, page)).as(page.toString()).isSubsetOf(CODES));
    }

    @Test
    void haveNeitherScriptNorStyleNorHandlersOfTheirOwn() {
        List<Path> pages = pages();

        assertThat(pages).allSatisfy(page -> assertThat(read(page)).as(page.toString())
                .doesNotContainPattern("(?i)<script|<style|\\sstyle=|\\son[a-z]+=|escape=\"false\""));
    }

    @Test
    void nameOnlyTextsThatExist() {
        ResourceBundle messages = ResourceBundle.getBundle("org.spoc.text.messages");
        ResourceBundle problems = ResourceBundle.getBundle("org.spoc.text.problems");

        assertThat(pages()).allSatisfy(page -> assertThat(found(WORD, page)).as(page.toString())
                .allSatisfy(key -> assertThat(messages.containsKey(key)).as(key).isTrue()));
        assertThat(pages()).allSatisfy(page -> assertThat(found(SENTENCE, page)).as(page.toString())
                .allSatisfy(key -> assertThat(messages.containsKey(key) || problems.containsKey(key)).as(key).isTrue()));
    }

    @Test
    void haveALabelForEveryField() {
        ResourceBundle texts = ResourceBundle.getBundle("org.spoc.text.messages");

        assertThat(pages()).allSatisfy(page -> assertThat(found(LABELLED, page)).as(page.toString())
                .filteredOn(attributes -> !attributes.contains("label="))
                .allSatisfy(attributes -> assertThat(texts.containsKey("label." + id(attributes))).as(attributes).isTrue()));
    }

    @Test
    void drawOnlyIconsThatExist() {
        Icons icons = new Icons();

        icons.load();

        assertThat(pages()).allSatisfy(page -> assertThat(found(ICON, page)).allSatisfy(name -> assertThat(icons.path(name)).isNotBlank()));
        assertThat(Place.values()).allSatisfy(place -> assertThat(icons.path(place.getIcon())).isNotBlank());
    }

    @Test
    void givePanelsAnAttributeBecauseOtherwiseTheyTakeOverThoseAroundThem() {
        List<Path> pages = pages();

        assertThat(pages).allSatisfy(page -> assertThat(read(page)).as(page.toString()).doesNotContain("<s:panel>"));
    }

    @Test
    void haveAPlaceNameInTheNavigation() {
        ResourceBundle texts = ResourceBundle.getBundle("org.spoc.text.messages");

        assertThat(Place.values()).allSatisfy(place -> assertThat(texts.containsKey("place." + place.name())).isTrue());
        assertThat(Arrays.stream(Place.values()).map(Place::getKey)).doesNotHaveDuplicates();
    }

    private static String id(String attributes) {
        return attributes.replaceAll("(?s).*\\bid=\"([^\"]*)\".*", "$1");
    }

    private static List<String> found(Pattern pattern, Path page) {
        return pattern.matcher(read(page)).results().map((MatchResult match) -> match.group(1)).toList();
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
