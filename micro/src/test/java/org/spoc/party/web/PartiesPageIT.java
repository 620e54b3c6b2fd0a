package org.spoc.party.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.SpocProcess;

class PartiesPageIT extends BrowserTest {

    private String name;

    @BeforeEach
    void registerTwoParties(SpocProcess running) {
        name = "Sitwell" + UUID.randomUUID().toString().substring(0, 8);
        register(running, name + " Housing", "US");
        register(running, name + " Maisons", "FR");
    }

    @Test
    void filtersStandInTheAddressAndGoBackWithIt() {
        openAsAdministrator("parties.xhtml");
        page.locator("#text").pressSequentially(name);
        assertThat(page.locator(".listed p")).hasText("2 parties");
        page.locator(".folded summary").click();

        page.locator("#country").selectOption("FR");
        assertThat(page.locator(".listed p")).hasText("1 party");
        assertThat(page).hasURL(Pattern.compile("text=" + name + ".*&country=FR"));
        page.goBack();

        assertThat(page.locator(".listed p")).hasText("2 parties");
        assertThat(page.locator("#country")).hasValue("");
    }

    @Test
    void aLinkGivesTheSameListInItsOrder() {
        openAsAdministrator("parties.xhtml?text=" + name + "&sort=-NAME");

        assertThat(page.locator("td.name")).containsText(new String[] {name + " Maisons", name + " Housing"});
        assertThat(page.locator("th").first()).hasAttribute("aria-sort", "descending");
        assertThat(page.locator("#sort")).hasValue("-NAME");
    }

    @Test
    void saysWhenNothingMatchesAndClearsTheFilters() {
        openAsAdministrator("parties.xhtml?stage=FORMER&text=" + name);
        assertThat(page.locator("#list")).containsText("No party matches");

        page.locator("#list a.button").click();

        assertThat(page.locator("td.name").first()).isVisible();
        assertThat(page.locator("#stage")).hasValue("");
    }

    @Test
    void aReaderSeesAnEmptyListAndNoWayToRegister() {
        String login = "reader" + UUID.randomUUID().toString().substring(0, 8);
        post(spoc, "users", "{\"login\":\"%s\",\"name\":\"Rita\",\"roles\":[\"READER\"],\"password\":\"a long password\"}".formatted(login));

        signIn(login, "a long password");
        open("parties.xhtml");

        assertThat(page.locator("#list")).containsText("No parties yet");
        assertThat(page.locator("[data-key=n]")).hasCount(0);
    }

    @Test
    void aNewPartyIsOneKeyAway() {
        openAsAdministrator("parties.xhtml");

        page.locator("h1").click();
        page.keyboard().press("n");

        assertThat(page.locator("h1")).hasText("New party");
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openAsAdministrator("parties.xhtml?country=FR");
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertAccessible(page);
            screenshot("parties-phone-dark-" + language);
        }
    }

    private static void register(SpocProcess spoc, String name, String country) {
        post(spoc, "parties", "{\"kind\":\"ORGANISATION\",\"name\":\"%s\",\"country\":\"%s\",\"emails\":[\"info@sitwell.example\"],\"phones\":[\"+33142685300\"]}"
                .formatted(name, country));
    }

    private static void post(SpocProcess spoc, String path, String body) {
        var answer = spoc.send(spoc.asAdministrator("api/v1/" + path).header("Content-Type", "application/json").POST(ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
