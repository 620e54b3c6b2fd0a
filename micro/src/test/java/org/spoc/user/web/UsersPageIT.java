package org.spoc.user.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class UsersPageIT extends BrowserTest {

    private static final int A_WHILE = 20_000;

    private Rest admin;

    @BeforeEach
    void meetTheAdministrator(SpocProcess running) {
        admin = Rest.asAdministrator(running);
    }

    @Test
    void filtersStandInTheAddress() {
        Rest marketing = admin.colleague("MARKETING");
        openAsAdministrator("users.xhtml");

        page.locator("#text").pressSequentially(marketing.login());
        assertThat(page.locator(".listed p")).hasText("1 user");
        page.locator(".folded summary").click();
        page.locator("#role").selectOption("AUDITOR");

        assertThat(page.locator("#list")).containsText("No user matches");
        assertThat(page).hasURL(Pattern.compile("text=" + marketing.login() + ".*role=AUDITOR"));
    }

    @Test
    void aNewUserGetsAPasswordThatIsShownOnceAndMustBeChanged() {
        String login = Rest.unique("kim");
        openAsAdministrator("new-user.xhtml");
        form("login").fill(login);
        form("name").fill("Kim Lee");
        page.locator("[id='newUserForm:roles'] input[value=CONTACT]").check();

        form("create").click();
        String password = page.locator("#oncePassword").textContent();

        signInAgain(login, password);
        assertThat(page.locator("h1")).hasText("Choose your password");
        open("parties.xhtml");
        assertThat(page.locator("h1")).hasText("Choose your password");
        page.locator("[id='newPasswordForm:presentPassword']").fill(password);
        page.locator("[id='newPasswordForm:newPassword']").fill("a sentence of my own");
        awaitNewPage(() -> page.locator("[id='newPasswordForm:change']").click());
        open("parties.xhtml");
        assertThat(page.locator("h1")).hasText("Parties");
    }

    @Test
    void aLoginThatIsTakenIsRefusedBesideItsField() {
        openAsAdministrator("new-user.xhtml");
        form("login").fill("admin");
        form("name").fill("Another");

        form("create").click();

        assertThat(page.locator("[id='newUserForm:login-about'] .error")).hasText("The user name admin is taken.");
        assertThat(form("name")).hasValue("Another");
    }

    @Test
    void aUserIsEdited() {
        Rest user = admin.colleague("CONTACT");
        openAsAdministrator("user.xhtml?id=" + user.id());
        page.locator("[id='headForm:edit']").click();

        panel("edit:name").fill("Ann Ormond");
        panel("edit:capacity").fill("40");
        panel("edit:save").click();

        assertThat(page.locator("h1")).hasText("Ann Ormond");
        assertThat(page.locator("#userForm")).containsText("of 40");
    }

    @Test
    void whoOwnsPartiesIsDeactivatedOnlyWhenAllOfThemHaveChangedHands() {
        Rest leaver = admin.colleague("CONTACT");
        Rest heir = admin.colleague("CONTACT");
        long id = leaver.id();
        var party = admin.post("parties", "{'kind':'ORGANISATION','name':'%s','owner':{'login':'%s'}}".formatted(Rest.unique("Acme"), leaver.login()));
        openAsAdministrator("user.xhtml?id=" + id);

        page.locator("[id='headForm:leave']").click();
        assertThat(page.locator("#panelForm")).containsText("Nobody may be without a contact.");
        assertThat(page.locator(".plan")).containsText("Suspect");
        panel("leave:begin").click();
        assertThat(page.locator("[id='panelForm:leave:successor-about'] .error")).isVisible();
        panel("leave:successor").selectOption("USER:" + heir.id());
        panel("leave:reason").fill("Leaves the company");
        panel("leave:begin").click();

        assertThat(page.locator("#headForm")).containsText("Has left", new LocatorAssertions.ContainsTextOptions().setTimeout(A_WHILE));
        assertThat(admin.get("parties/" + party.id() + "/owner").whole().body()).contains(heir.login());
        assertThat(admin.get("parties/" + party.id() + "/owners").whole().body()).contains("Leaves the company");
        assertThat(leaver.get("me").status()).isEqualTo(401);
    }

    @Test
    void whoOwnsNothingIsDeactivatedAtOnceAndComesBack() {
        Rest user = admin.colleague("READER");
        openAsAdministrator("user.xhtml?id=" + user.id());

        page.locator("[id='headForm:leave']").click();
        assertThat(page.locator("#headForm")).containsText("Has left");
        page.locator("[id='headForm:reactivate']").click();

        assertThat(page.locator("#headForm")).containsText("In today");
        assertThat(user.get("me").status()).isEqualTo(200);
    }

    @Test
    void othersLookColleaguesUpAndChangeNothing() {
        Rest contact = admin.colleague("CONTACT");
        signIn(contact.login(), contact.password());
        open("users.xhtml?text=" + contact.login());
        assertThat(page.locator(".people td.name a")).hasText(contact.login());
        assertThat(page.locator("[data-key=n]")).hasCount(0);
        open("user.xhtml?id=" + contact.id());
        assertThat(page.locator("#headForm button")).hasCount(0);

        open("new-user.xhtml");

        assertThat(page.locator("h1")).hasText("This is not open to you");
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        long user = admin.colleague("CONTACT").id();
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            signIn("admin", SpocProcess.ADMIN_PASSWORD);
            for (String address : new String[] {"users.xhtml", "new-user.xhtml", "user.xhtml?id=" + user}) {
                theme(ColorScheme.LIGHT);
                resize(WIDE);
                open(address);
                assertAccessible(page);
                theme(ColorScheme.DARK);
                resize(NARROW);
                assertAccessible(page);
                screenshot(address.replaceAll("\\W.*", "") + "-phone-dark-" + language);
            }
        }
        assertThat(page.locator("[id='headForm:leave']")).containsText("Désactiver");
    }

    private void signInAgain(String login, String password) {
        visit("en", WIDE, ColorScheme.LIGHT);
        signIn(login, password);
    }

    private Locator form(String id) {
        return page.locator("[id='newUserForm:" + id + "']");
    }

    private Locator panel(String id) {
        return page.locator("[id='panelForm:" + id + "']");
    }
}
