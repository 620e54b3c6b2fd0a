package org.spoc.party.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
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
        assertThat(page.locator(".listed p[data-announce]")).hasText("2 parties");
        page.locator(".folded summary").click();

        page.locator("#country").selectOption("FR");
        assertThat(page.locator(".listed p[data-announce]")).hasText("1 party");
        assertThat(page).hasURL(Pattern.compile("text=" + name + ".*&country=FR"));
        page.goBack();

        assertThat(page.locator(".listed p[data-announce]")).hasText("2 parties");
        assertThat(page.locator("#country")).hasValue("");
    }

    @Test
    void aLinkGivesTheSameListInItsOrder() {
        openAsAdministrator("parties.xhtml?text=" + name + "&sort=-NAME");

        assertThat(page.locator("td.name")).containsText(new String[] {name + " Maisons", name + " Housing"});
        assertThat(page.locator("th:has-text('Name')")).hasAttribute("aria-sort", "descending");
        assertThat(page.locator("#sort")).hasValue("-NAME");
    }

    @Test
    void saysWhenNothingMatchesAndClearsTheFilters() {
        openAsAdministrator("parties.xhtml?stage=FORMER&text=" + name);
        assertThat(page.locator("#list")).containsText("No party matches");

        page.locator("#list section a.button").click();

        assertThat(page.locator("td.name").first()).isVisible();
        assertThat(page.locator("#stage")).hasValue("");
    }

    @Test
    void aFilterIsTakenAwayByItsChip() {
        openAsAdministrator("parties.xhtml?country=FR&text=" + name);
        assertThat(page.locator(".chip")).hasCount(2);

        page.locator(".chip:has-text('Country')").click();

        assertThat(page.locator(".listed p[data-announce]")).hasText("2 parties");
        assertThat(page.locator(".chip")).hasCount(1);
    }

    @Test
    void findsThoseWithoutAPhoneNumberOrFromAPeriod() {
        openAsAdministrator("parties.xhtml?text=" + name);
        page.locator(".folded summary").click();

        page.locator("#hasPhone").selectOption("no");
        assertThat(page.locator("#list")).containsText("No party matches");
        page.locator("#hasPhone").selectOption("yes");
        assertThat(page.locator(".listed p[data-announce]")).hasText("2 parties");
        page.locator("#createdTo").fill("2020-01-01");
        page.locator("#createdTo").dispatchEvent("change");

        assertThat(page.locator("#list")).containsText("No party matches");
    }

    @Test
    void columnsAndSeveralKeysAreChosenInAPanelAndStandInTheAddress() {
        openAsAdministrator("parties.xhtml?text=" + name);

        page.locator(".tool summary:has-text('Columns')").click();
        page.locator("input[name=columns][value=SOURCE]").uncheck();
        page.locator("input[name=columns][value=NUMBER]").check();
        page.locator("#sort1").selectOption("COUNTRY");
        page.locator("#sort2").selectOption("-NAME");
        assertAccessible(page);
        awaitNewPage(() -> page.locator("form.columns button").click());

        assertThat(page.locator("thead")).not().containsText("Source");
        assertThat(page.locator("thead")).containsText("Number");
        assertThat(page.locator("td.name")).containsText(new String[] {name + " Maisons", name + " Housing"});
        assertThat(page.locator("#sort option:checked")).hasText("Several, see columns and order");
    }

    @Test
    void shiftAddsAKeyToTheOrder() {
        openAsAdministrator("parties.xhtml?sort=COUNTRY&text=" + name);

        awaitNewPage(() -> page.locator("th a:has-text('Changed')").click(new Locator.ClickOptions()
                .setModifiers(List.of(KeyboardModifier.SHIFT))));

        assertThat(page).hasURL(Pattern.compile("sort=COUNTRY,CHANGED"));
        assertThat(page.locator("th sup")).hasText(new String[] {"1", "2"});
    }

    @Test
    void whatIsShownIsDownloaded() {
        openAsAdministrator("parties.xhtml?columns=PLACE&sort=-NAME&text=" + name);
        page.locator(".tool summary:has-text('Export')").click();

        var file = page.waitForDownload(() -> page.locator("a:has-text('another system')").click());

        assertThat(file.suggestedFilename()).matches("parties-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(read(file.path())).satisfies(text -> assertThat(text.lines().map(line -> line.replaceFirst("^\\d+,", "")).toList())
                .containsExactly("id,name,city,country", name + " Maisons,,FR", name + " Housing,,US"));
    }

    @Test
    void whatTheAddressSaysAndTheListDoesNotKnowIsTold() {
        openAsAdministrator("parties.xhtml?text=" + name + "&stage=NONSENSE&sort=xyz&stag=LEAD");

        assertThat(page.locator("#list .ignored")).containsText("Part of the address was not understood and is left out: stage=NONSENSE, sort=xyz, stag=LEAD");
        assertThat(page.locator(".listed p[data-announce]")).hasText("2 parties");
        assertAccessible(page);
        page.locator("#stage").selectOption("SUSPECT");
        assertThat(page).hasURL(Pattern.compile("stage=SUSPECT"));

        assertThat(page.locator(".ignored")).hasCount(0);
    }

    @Test
    void aReaderSeesAnEmptyListAndNoWayToRegister() {
        String login = "reader" + UUID.randomUUID().toString().substring(0, 8);
        post(spoc, "users", "{\"login\":\"%s\",\"name\":\"Rita\",\"roles\":[\"READER\"],\"password\":\"a long password\"}".formatted(login));

        openAs(login, "a long password", "parties.xhtml");

        assertThat(page.locator("#list")).containsText("You are the contact of nobody yet");
        assertThat(page.locator("[data-key=n]")).hasCount(0);
        assertThat(page.locator("#selection")).hasCount(0);
        assertThat(page.locator("a[href*=parties-export]")).hasCount(0);
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
            page.context().addCookies(List.of(new Cookie("spoc-lang", language).setUrl(spoc.base().toString())));
            openAsAdministrator("parties.xhtml?country=FR");
            assertThat(page.locator("h1")).hasText(language.equals("fr") ? "Tiers" : "Parties");
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertAccessible(page);
            screenshot("parties-phone-dark-" + language);
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
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
