package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tokens of the stylesheet, in light and in dark: text 4.5 : 1, borders of controls 3 : 1 (WCAG 2.2 AA). */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):light-dark\\((#[0-9a-f]+),(#[0-9a-f]+)\\)");
    private static final Map<String, String[]> TOKENS = new HashMap<>();

    @BeforeAll
    static void readTokens() throws IOException {
        String css = Files.readString(Path.of("src/main/webapp/resources/spoc/spoc.css"));
        TOKEN.matcher(css).results().forEach(each -> TOKENS.put(each.group(1), new String[] {each.group(2), each.group(3)}));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text | bg surface raised hover accent-soft", "muted | bg surface raised hover", "accent | bg surface raised accent-soft",
        "on-accent | accent accent-strong", "ok | ok-soft surface", "warn | warn-soft surface", "bad | bad-soft surface raised",
        "suspect | surface hover", "lead | surface hover", "prospect | surface hover", "opportunity | surface hover",
        "customer | surface hover", "inactive | surface hover", "former | surface hover", "disqualified | surface hover"})
    void textIsReadable(String text, String grounds) {
        assertThat(grounds.split(" ")).allSatisfy(ground -> assertThat(contrast(text, ground)).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"line-strong | bg surface raised", "accent | bg surface raised"})
    void bordersAndFocusAreVisible(String border, String grounds) {
        assertThat(grounds.split(" ")).allSatisfy(ground -> assertThat(contrast(border, ground)).as(border + " on " + ground).isGreaterThanOrEqualTo(3));
    }

    /** The worse of light and dark. */
    private static double contrast(String one, String other) {
        return Math.min(contrast(one, other, 0), contrast(one, other, 1));
    }

    private static double contrast(String one, String other, int theme) {
        double a = luminance(TOKENS.get(one)[theme]);
        double b = luminance(TOKENS.get(other)[theme]);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        double[] parts = Arrays.stream(new int[] {1, 3, 5}).mapToDouble(at -> linear(Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0)).toArray();
        return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
    }

    private static double linear(double part) {
        return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }
}
