package org.spoc.party.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;

class NewPartyPageIT extends BrowserTest {

    @Test
    void registersAnOrganisation() {
        String name = unique();
        openAsAdministrator("new-party.xhtml");
        page.locator("[id='newPartyForm:organisationKind']").click();
        field("name").fill(name);
        field("emails").fill("info@" + name.replaceAll("\\W", "") + ".example");

        field("register").click();

        assertThat(page).hasURL(Pattern.compile("/party\\.xhtml\\?id=\\d+"));
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator("#headForm .tag")).hasText("Suspect");
    }

    @Test
    void registersAPersonOfAnOrganisationWithItsContact() {
        String name = unique();
        post("parties", "{\"kind\":\"ORGANISATION\",\"name\":\"%s\",\"owner\":{\"login\":\"admin\"}}".formatted(name));
        openAsAdministrator("new-party.xhtml?q=Ann+Veal");
        field("organisation_input").pressSequentially(name);
        page.locator(".ui-autocomplete-list-item").first().click();

        field("register").click();

        assertThat(page.locator("h1")).hasText("Ann Veal");
        assertThat(page.locator("main")).containsText(name);
        assertThat(page.locator("main")).containsText("Administrator");
    }

    @Test
    void tellsAProblemBesideItsFieldAndKeepsWhatWasTyped() {
        openAsAdministrator("new-party.xhtml?q=Ann+Veal");
        field("emails").fill("ann at veal");

        field("register").click();

        assertThat(page.locator("[id='newPartyForm:emails-about'] .error")).containsText("has no @");
        assertThat(field("emails")).hasValue("ann at veal");
        assertThat(field("emails")).hasAttribute("aria-invalid", "true");
        assertThat(field("emails")).isFocused();
    }

    @Test
    void asksOnceWhenSomebodyHasTheMailAddressAlready() {
        String name = unique();
        String mail = Rest.unique("ann").toLowerCase().replace(" ", "") + "@veal.example";
        post("parties", "{\"kind\":\"ORGANISATION\",\"name\":\"%s\",\"emails\":[\"%s\"]}".formatted(name, mail));
        openAsAdministrator("new-party.xhtml?q=Ann+Veal");
        field("emails").fill(mail);

        field("register").click();
        assertThat(page.locator("#messages")).containsText(name + " has this e-mail address already");
        field("register").click();

        assertThat(page.locator("h1")).hasText("Ann Veal");
    }

    @Test
    void anAddressThatOnlyLooksAlikeIsAnotherOne() {
        String mail = Rest.unique("ann") + "@acme.example";
        post("parties", "{\"kind\":\"PERSON\",\"name\":\"Ann\",\"emails\":[\"%s\"]}".formatted(mail));
        openAsAdministrator("new-party.xhtml");
        field("givenName").fill("Jo");
        field("familyName").fill("Veal");
        field("emails").fill("jo" + mail);

        field("register").click();

        assertThat(page.locator("h1")).hasText("Jo Veal");
    }

    @Test
    void registersWithEnter() {
        String name = Rest.unique("Enter Corp");
        openAsAdministrator("new-party.xhtml");
        page.locator("[id='newPartyForm:organisationKind']").click();
        field("name").fill(name);

        awaitNewPage(() -> field("name").press("Enter"));

        assertThat(page.locator("h1")).hasText(name);
    }

    @Test
    void anOrganisationThatWasTypedAndNotPickedIsNotForgotten() {
        openAsAdministrator("new-party.xhtml");
        field("familyName").fill("Loblaw");

        page.locator("[id='newPartyForm:organisation_input']").fill("nowhere inc");
        page.locator("[id='newPartyForm:register']").click();

        assertThat(page.locator("[id='newPartyForm:organisation-about']")).containsText("Please pick one from the list");
    }

    @Test
    void keepsANameExactlyAsItWasTyped() {
        String family = Rest.unique("Łukasiewicz-Ünal ß’");
        openAsAdministrator("new-party.xhtml");
        field("givenName").fill("Zoë 素子");
        field("familyName").fill(family);

        awaitNewPage(() -> field("register").click());

        assertThat(page.locator("h1")).hasText("Zoë 素子 " + family);
    }

    @Test
    void wantsAName() {
        openAsAdministrator("new-party.xhtml");

        field("register").click();

        assertThat(page.locator("[id='newPartyForm:givenName-about'] .error")).hasText("Please fill this in.");
    }

    @Test
    void showsWhoMayBeTheSameWhileANameIsTyped() {
        String name = unique();
        post("parties", "{\"kind\":\"ORGANISATION\",\"name\":\"%s\"}".formatted(name));
        openAsAdministrator("new-party.xhtml");
        page.locator("[id='newPartyForm:organisationKind']").click();

        field("name").pressSequentially(name);

        assertThat(page.locator("#alike")).containsText("Perhaps registered already");
        assertThat(page.locator("#alike a")).hasText(name);
    }

    @Test
    void isClosedToReaders() {
        String login = "reader" + UUID.randomUUID().toString().substring(0, 8);
        post("users", "{\"login\":\"%s\",\"name\":\"Rita\",\"roles\":[\"READER\"],\"password\":\"a long password\"}".formatted(login));

        openAs(login, "a long password", "new-party.xhtml");

        assertThat(page.locator("h1")).hasText("This is not open to you");
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openAsAdministrator("new-party.xhtml");
            field("register").click();
            assertThat(page.locator("[id='newPartyForm:givenName-about'] .error")).isVisible();
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertAccessible(page);
            screenshot("new-party-phone-dark-" + language);
        }
    }

    private static String unique() {
        return "Plant" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Locator field(String id) {
        return page.locator("[id='newPartyForm:" + id + "']");
    }

    private void post(String path, String body) {
        var answer = spoc.send(spoc.asAdministrator("api/v1/" + path).header("Content-Type", "application/json").POST(ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
