package org.spoc.user.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class UsersPageIT extends BrowserTest {

    private Rest rest;
    private String name;

    @BeforeEach
    void asAdministrator(SpocProcess running) {
        rest = Rest.asAdministrator(running);
        name = Rest.unique("Tobias");
    }

    @Test
    void somebodyNewComesInWithAOneTimePasswordAndChoosesTheirOwn() {
        openAsAdministrator("new-user.xhtml");
        page.fill("[id='newUserForm:login']", name.toLowerCase());
        page.fill("[id='newUserForm:name']", name);
        page.click("[id='newUserForm:create']");
        String once = page.locator("#oncePassword").innerText();
        assertThat(page.locator("#onceLogin")).hasText(name.toLowerCase());
        page.getByText("Copy", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
        assertThat((String) page.evaluate("getSelection().toString()")).isEqualTo(once);

        visit("en", WIDE, ColorScheme.LIGHT);
        signIn(name.toLowerCase(), once);
        open("parties.xhtml");
        assertThat(page.locator("h1")).hasText("Choose your password");
        assertAccessible(page);
        page.fill("[id='newPasswordForm:presentPassword']", once);
        page.fill("[id='newPasswordForm:newPassword']", "a horse of my own");
        awaitNewPage(() -> page.click("[id='newPasswordForm:change']"));

        assertThat(page.locator("h1")).hasText("Parties");
    }

    @Test
    void aOneTimePasswordOpensNothingElse() {
        long id = rest.post("users", "{'login':'%s','name':'%s','roles':['CONTACT']}".formatted(name.toLowerCase(), name)).id();
        String once = rest.send(rest.request("users/" + id + "/password").POST(java.net.http.HttpRequest.BodyPublishers.noBody())).body().get("password").asText();

        int status = new Rest(spoc, name.toLowerCase(), once).get("me").status();

        org.assertj.core.api.Assertions.assertThat(status).isEqualTo(401);
    }

    @Test
    void filtersStandInTheAddress() {
        create(name + " Funke", "LEAD");
        create(name + " Bluth", "CONTACT");
        openAsAdministrator("users.xhtml");

        page.locator("#text").pressSequentially(name);
        assertThat(page.locator(".listed p")).hasText("2 users");
        page.locator(".folded summary").click();
        page.locator("#role").selectOption("LEAD");

        assertThat(page.locator(".listed p")).hasText("1 user");
        assertThat(page).hasURL(Pattern.compile("text=" + name + ".*&role=LEAD"));
        assertThat(page.locator("td.name")).containsText(name + " Funke");
    }

    @Test
    void whoOwnsPartiesLeavesAfterPassingThemOn() {
        long leaving = create(name, "CONTACT");
        long staying = create("Maeby" + name, "CONTACT");
        rest.post("parties", "{'kind':'ORGANISATION','name':'%s Ltd','owner':{'kind':'USER','id':%d}}".formatted(name, leaving));
        openAsAdministrator("user.xhtml?id=" + leaving);

        page.click("[id='headForm:leave']");
        assertThat(page.locator(".plan")).containsText("Suspect");
        assertAccessible(page);
        page.selectOption("[id='panelForm:leave:successor']", "USER:" + staying);
        page.click("[id='panelForm:leave:begin']");
        assertThat(page.locator("[id='panelForm:leave:reason-field'] .error")).isVisible();
        page.fill("[id='panelForm:leave:reason']", "He goes to the circus");
        page.click("[id='panelForm:leave:begin']");

        assertThat(page.locator("#panelForm")).containsText(name + " is deactivated", new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(page.locator("#headForm")).containsText("Has left");
        org.assertj.core.api.Assertions.assertThat(rest.get("users/" + staying).body().get("parties").asInt()).isEqualTo(1);
    }

    @Test
    void whoComesSecondSeesBothVersions() {
        long id = create(name, "CONTACT");
        openAsAdministrator("user.xhtml?id=" + id);
        page.click("[id='headForm:edit']");
        assertThat(page.locator("[id='panelForm:edit:name']")).isFocused();
        page.fill("[id='panelForm:edit:phone']", "+33 1 42 68 53 00");
        rest.patch("users/" + id, rest.get("users/" + id).tag(), "{'name':'%s Fünke'}".formatted(name));

        page.click("[id='panelForm:edit:save']");
        assertThat(page.locator(".conflict")).containsText(name + " Fünke");
        page.click("[id='panelForm:edit:save']");

        assertThat(page.locator("#messages")).containsText("Saved");
        assertThat(page.locator("#userForm")).containsText("1 42 68 53 00");
    }

    @Test
    void aUserNameThatIsTakenIsRefusedAtItsField() {
        openAsAdministrator("new-user.xhtml");
        page.fill("[id='newUserForm:login']", "admin");
        page.fill("[id='newUserForm:name']", name);

        page.click("[id='newUserForm:create']");

        assertThat(page.locator("[id='newUserForm:login-about'] .error")).hasText("The user name admin is taken. Choose another one.");
        assertThat(page.locator("[id='newUserForm:name']")).hasValue(name);
    }

    @Test
    void theChoicesOfAUserStandWhereFieldsStand() {
        openAsAdministrator("new-user.xhtml");

        double roles = page.locator("[id='newUserForm:roles-field']").boundingBox().x;

        org.assertj.core.api.Assertions.assertThat(roles).isEqualTo(page.locator("[id='newUserForm:name-field']").boundingBox().x);
    }

    @Test
    void aReaderLooksColleaguesUpAndChangesNothing() {
        Rest reader = rest.colleague("READER");
        long id = create(name, "CONTACT");
        openAs(reader.login(), reader.password(), "user.xhtml?id=" + id);

        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator("[id='headForm:edit']")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(page.navigate(spoc.base().resolve("new-user.xhtml").toString()).status()).isEqualTo(403);
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        long id = create(name, "CONTACT");
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openAsAdministrator("users.xhtml");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertAccessible(page);
            screenshot("users-phone-dark-" + language);
            open("user.xhtml?id=" + id);
            page.click("[id='headForm:edit']");
            page.locator("[id='panelForm:edit:name']").waitFor();
            assertAccessible(page);
            screenshot("user-phone-dark-" + language);
        }
    }

    private long create(String name, String role) {
        return rest.post("users", "{'login':'%s','name':'%s','roles':['%s']}".formatted(Rest.unique("u"), name, role)).id();
    }
}
