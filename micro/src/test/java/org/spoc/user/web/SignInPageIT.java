package org.spoc.user.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.SpocProcess;

class SignInPageIT extends BrowserTest {

    @Test
    void leadsToThePageThatWasAskedForEvenAfterARefusal() {
        open("parties.xhtml?stage=LEAD");
        send("admin", "wrong");
        assertThat(page.locator(".refused")).containsText("do not go together");

        send("admin", SpocProcess.ADMIN_PASSWORD);

        assertThat(page).hasURL(Pattern.compile("/parties\\.xhtml\\?stage=LEAD$"));
    }

    @Test
    void signsOutFromAnyPageAndLeavesNothingBehind() {
        for (String path : List.of("parties.xhtml", "directory.xhtml", "new-party.xhtml", "import.xhtml")) {
            signIn("admin", SpocProcess.ADMIN_PASSWORD);
            open(path);

            page.locator("header .menu summary").last().click();
            awaitNewPage(() -> page.locator("[id='meForm:signOut']").click());

            assertThat(page).hasURL(Pattern.compile("/sign-in\\.xhtml"));
            page.goBack();
            assertThat(page).hasURL(Pattern.compile("/sign-in\\.xhtml"));
        }
    }

    @Test
    void neverLeadsAway() {
        open("sign-in.xhtml?to=//evil.example/");

        send("admin", SpocProcess.ADMIN_PASSWORD);

        assertThat(page).hasURL(spoc.base().toString());
        assertThat(page.locator("h1")).hasText("My work");
    }

    @Test
    void greetsByFullNameInTheUsersOwnLanguage() {
        String login = colleague("fr");

        open("sign-in.xhtml");
        send(login, "a long password");

        assertThat(page.locator("h1")).hasText("Mon travail");
        assertThat(page.locator("header .menu").last()).containsText("Connecté en tant que Colette " + login);
    }

    @Test
    void saysHowLongToWaitAfterTooManyAttempts() {
        String login = colleague("en");
        open("sign-in.xhtml");
        for (int i = 0; i < 10; i++) {
            send(login, "wrong " + i);
            assertThat(page.locator(".refused")).containsText("do not go together");
        }

        send(login, "a long password");

        assertThat(page.locator(".refused")).containsText("Too many attempts with this user name. Try again in");
    }

    @Test
    void nothingIsOpenAfterSigningOut() {
        openAsAdministrator("directory.xhtml");
        page.locator("header .menu summary").last().click();

        page.locator("[id='meForm:signOut']").click();
        assertThat(page.locator("h1")).hasText("Sign in");
        open("directory.xhtml");

        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            open("sign-in.xhtml");
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            send("nobody", "wrong");
            assertThat(page.locator(".refused")).isVisible();
            assertAccessible(page);
            screenshot("sign-in-phone-dark-" + language);
        }
    }

    private void send(String login, String password) {
        page.fill("[id='signInForm:login']", login);
        page.fill("[id='signInForm:password']", password);
        page.waitForNavigation(() -> page.click("[id='signInForm:signIn']"));
    }

    private String colleague(String language) {
        String login = "user" + UUID.randomUUID().toString().substring(0, 8);
        var answer = spoc.send(spoc.asAdministrator("api/v1/users").header("Content-Type", "application/json").POST(ofString(
                "{\"login\":\"%s\",\"name\":\"Colette %s\",\"language\":\"%s\",\"roles\":[\"CONTACT\"],\"password\":\"a long password\"}"
                        .formatted(login, login, language))));
        assertThat(answer.statusCode()).isEqualTo(201);
        return login;
    }
}
