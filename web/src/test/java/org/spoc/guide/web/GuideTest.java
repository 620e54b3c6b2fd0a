package org.spoc.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.user.web.Place;

/** The chapters as they stand in docs/guide: complete in both languages, in the words of the pages, with links that lead somewhere. */
class GuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide");
    private static final long MOST_BYTES = 2_500_000;
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]+)]\\(\\.\\./images/(\\w+)/([\\w-]+)\\.webp\\)");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]+]\\(([^)]+)\\)");
    private static final Pattern WORD_OF_A_PAGE = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyChapterIsWrittenAndNoOther(String language) {
        List<String> written = names(GUIDE.resolve(language), ".md");

        assertThat(written).containsExactlyInAnyOrderElementsOf(ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyPictureIsShownAndEveryShownOneIsThere(String language) {
        List<String> kept = names(GUIDE.resolve("images").resolve(language), ".webp");

        assertThat(kept).containsExactlyInAnyOrderElementsOf(ids().stream().flatMap(id -> pictures(language, id).stream()).toList());
    }

    @Test
    void bothLanguagesHaveTheSameSectionsAndPictures() {
        assertThat(Chapter.values()).allSatisfy(chapter -> {
            assertThat(pictures("fr", chapter.getId())).isEqualTo(pictures("en", chapter.getId()));
            assertThat(text("fr", chapter).sections()).as(chapter.getId()).hasSameSizeAs(text("en", chapter).sections());
        });
    }

    @Test
    void picturesAreSmallEnoughToBeKept() throws IOException {
        try (Stream<Path> files = Files.walk(GUIDE.resolve("images"))) {
            long bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();

            assertThat(bytes).isBetween(1L, MOST_BYTES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyLinkLeadsToAChapterAndToASectionInIt(String language) {
        Map<String, Set<String>> sections = Arrays.stream(Chapter.values()).collect(Collectors.toMap(Chapter::getId,
                chapter -> text(language, chapter).sections().stream().map(ChapterText.Section::anchor).collect(Collectors.toSet())));

        assertThat(ids()).allSatisfy(id -> assertThat(found(LINK, source(language, id))).as(id).allSatisfy(link -> {
            String[] target = (link.startsWith("#") ? id + link : link.replaceFirst("\\.md", "")).split("#");
            assertThat(sections).containsKey(target[0]);
            assertThat(target.length == 1 || sections.get(target[0]).contains(target[1])).as(link).isTrue();
        }));
    }

    @Test
    void someChapterLinksToAnother() {
        assertThat(ids()).anySatisfy(id -> assertThat(found(LINK, source("en", id))).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void boldWordsAreThoseOfThePages(String language) {
        Set<String> words = words(language);

        assertThat(ids()).allSatisfy(id -> assertThat(found(WORD_OF_A_PAGE, source(language, id))).as(id).isNotEmpty()
                .allSatisfy(word -> assertThat(words.stream().anyMatch(word::matches)).as(word).isTrue()));
    }

    @Test
    void theFolderListsTheChaptersInTheirOrder() {
        List<String> listed = found(Pattern.compile("^\\| `([\\w-]+)` \\|", Pattern.MULTILINE), read(GUIDE.resolve("README.md")));

        assertThat(listed).isEqualTo(ids());
    }

    @Test
    void everyPlaceOfTheNavigationHasItsChapter() {
        assertThat(Place.values()).allSatisfy(place -> assertThat(Chapter.ofPage(place.getPath())).as(place.getPath()).isPresent());
        assertThat(Chapter.ofPage("/party.xhtml")).contains(Chapter.PARTY);
        assertThat(Chapter.ofPage("/nowhere.xhtml")).isEmpty();
    }

    private static ChapterText text(String language, Chapter chapter) {
        return new Markdown(UnaryOperator.identity()).read(chapter, source(language, chapter.getId()));
    }

    private static List<String> pictures(String language, String id) {
        return PICTURE.matcher(source(language, id)).results().map(found -> {
            assertThat(found.group(2)).as(id).isEqualTo(language);
            return found.group(3);
        }).toList();
    }

    /** Each text as an expression in which whatever is filled in may be anything. */
    private static Set<String> words(String language) {
        var bundles = Stream.of("messages", "problems").map(name -> ResourceBundle.getBundle("org.spoc.text." + name, Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        return bundles.flatMap(bundle -> bundle.keySet().stream().map(bundle::getString)).filter(text -> !text.matches("\\W*\\{[^}]*}\\W*"))
                .filter(text -> !text.contains(",choice,"))
                .map(text -> Arrays.stream(text.split("\\{[^}]*}", -1)).map(Pattern::quote).collect(Collectors.joining(".+")))
                .collect(Collectors.toSet());
    }

    private static List<String> ids() {
        return Arrays.stream(Chapter.values()).map(Chapter::getId).toList();
    }

    private static String source(String language, String id) {
        return read(GUIDE.resolve(language).resolve(id + ".md"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
