package org.spoc.shared.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;

/** What stands where a page cannot: why, a reference, a way back; and the navigation for who is signed in. */
class FaultPageIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"party.xhtml?id=abc,404", "party.xhtml?id=9223372036854775807,404", "nowhere.xhtml,404", "new-user.xhtml,403"})
    void saysWhatIsWrongAndLeadsBack(String path, int status) {
        Rest contact = Rest.asAdministrator(spoc).colleague("CONTACT");
        signIn(contact.login(), contact.password());
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));

        Response answer = page.navigate(spoc.base().resolve(path).toString());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(policies(answer)).hasSize(1).first().asString().contains("script-src 'self' 'nonce-");
        assertThat(complaints).noneMatch(each -> each.contains("Content Security Policy"));
        assertThat(page.locator(".fault .reference")).hasText(Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}"));
        assertAccessible(page);
        page.locator(".rail [data-go]").first().click();
        assertThat(page.locator("h1")).hasText("My work");
    }

    private static List<String> policies(Response answer) {
        return answer.headersArray().stream().filter(each -> each.name.equalsIgnoreCase("Content-Security-Policy")).map(each -> each.value).toList();
    }

    @Test
    void leadsBackWhereOneCameFrom() {
        openAsAdministrator("users.xhtml");
        open("nowhere.xhtml");

        page.locator(".fault [data-back]").click();

        assertThat(page).hasURL(Pattern.compile("/users\\.xhtml$"));
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            visit(theme == ColorScheme.LIGHT ? "en" : "fr", theme == ColorScheme.LIGHT ? WIDE : NARROW, theme);
            open("nowhere.xhtml");
            assertThat(page.locator(".rail")).hasCount(0);
            assertAccessible(page);
            openAsAdministrator("nowhere.xhtml");
            assertAccessible(page);
            screenshot("fault-" + theme);
        }
    }
}
