package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same thing has the same word everywhere: the one that docs/glossary.md chose. */
class GlossaryTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ORDINARY_SPACE = Pattern.compile("[ \\u00a0][;:?!»%]|«[ \\u00a0]");
    private static final Pattern TUTOIEMENT = word("tu|te|ton|ta|tes|toi");
    private static final Pattern ADDRESS = Pattern.compile("\\]\\([^)]*\\)");
    /** Names members of REST, not things. */
    private static final String MEMBERS = "owner.oneWay";

    @ParameterizedTest
    @ValueSource(strings = {"English", "French"})
    void textsUseNoWordThatWasDecidedAgainst(String language) throws IOException {
        Words words = words(language);

        List<String> said = found(texts(language), words::refused);

        assertThat(said).isEmpty();
    }

    @Test
    void aRefusedWordIsSeenUnlessItIsPartOfAChosenOne() throws IOException {
        Words words = words("French");

        assertThat(words.refused("Le responsable d’équipe écrit un courriel")).containsExactly("courriel");
        assertThat(words.refused("Le Responsable décide")).containsExactly("responsable");
    }

    @Test
    void frenchHasNarrowSpacesAtItsSignsAndSaysVous() throws IOException {
        Map<String, String> texts = texts("French");

        List<String> spaces = found(texts, text -> matches(ORDINARY_SPACE, text));
        List<String> tutoiement = found(texts, text -> matches(TUTOIEMENT, text));

        assertThat(spaces).as("need U+202F").isEmpty();
        assertThat(tutoiement).isEmpty();
    }

    private static Map<String, String> texts(String language) throws IOException {
        Locale locale = language.equals("French") ? Locale.FRENCH : Locale.ROOT;
        Map<String, String> texts = new HashMap<>();
        for (String bundle : List.of("org.spoc.text.messages", "org.spoc.text.problems", "org.spoc.text.faces", "ValidationMessages")) {
            ResourceBundle found = ResourceBundle.getBundle(bundle, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            found.keySet().stream().filter(key -> !key.equals(MEMBERS)).forEach(key -> texts.put(bundle + " " + key, found.getString(key)));
        }
        try (Stream<Path> chapters = Files.list(DOCS.resolve("guide").resolve(locale == Locale.FRENCH ? "fr" : "en"))) {
            for (Path chapter : chapters.toList()) {
                texts.put(chapter.toString(), ADDRESS.matcher(Files.readString(chapter)).replaceAll(""));
            }
        }
        return texts;
    }

    private static Words words(String language) throws IOException {
        String section = Files.readString(DOCS.resolve("glossary.md")).split("\n## " + language + "\n")[1].split("\n## ")[0];
        List<String[]> rows = section.lines().filter(line -> line.startsWith("| ")).skip(2).map(line -> line.split("\\|")).toList();
        return new Words(rows.stream().flatMap(row -> each(row[1])).toList(), rows.stream().flatMap(row -> each(row[3])).toList());
    }

    private static List<String> found(Map<String, String> texts, Function<String, List<String>> find) {
        assertThat(texts).isNotEmpty();
        return texts.entrySet().stream()
                .flatMap(text -> find.apply(text.getValue()).stream().map(word -> text.getKey() + ": " + word)).sorted().toList();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> text.substring(Math.max(0, match.start() - 20), match.end())).toList();
    }

    private static Stream<String> each(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static Pattern word(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private record Words(List<String> chosen, List<String> decidedAgainst) {

        List<String> refused(String text) {
            String rest = word(String.join("|", chosen)).matcher(text).replaceAll("·");
            return decidedAgainst.stream().filter(each -> word(each).matcher(rest).find()).toList();
        }
    }
}
