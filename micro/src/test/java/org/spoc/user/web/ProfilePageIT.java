package org.spoc.user.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class ProfilePageIT extends BrowserTest {

    private Rest me;

    @BeforeEach
    void aColleague(SpocProcess running) {
        me = Rest.asAdministrator(running).colleague("CONTACT");
        openAs(me.login(), me.password(), "profile.xhtml");
    }

    @Test
    void anotherLanguageCountsAtOnce() {
        page.selectOption("[id='profileForm:language']", "fr");

        awaitNewPage(() -> page.click("[id='profileForm:save']"));

        assertThat(page.locator("h1")).hasText("Mon profil");
        assertThat(page.locator("#messages")).containsText("Enregistré");
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsThePresentOneAndTheSessionGoesOn() {
        page.fill("[id='passwordForm:presentPassword']", "a guess");
        page.fill("[id='passwordForm:newPassword']", "another password");
        page.click("[id='passwordForm:change']");
        assertThat(page.locator("[id='passwordForm:presentPassword-about'] .error")).containsText("not your password");
        // the page puts the focus there a moment later; what is filled in before would land in the wrong field
        assertThat(page.locator("[id='passwordForm:presentPassword']")).isFocused();
        page.fill("[id='passwordForm:presentPassword']", me.password());
        page.fill("[id='passwordForm:newPassword']", "another password");

        page.click("[id='passwordForm:change']");

        assertThat(page.locator("#messages")).containsText("The password is changed");
        open("profile.xhtml");
        assertThat(page.locator("h1")).hasText("My profile");
        org.assertj.core.api.Assertions.assertThat(me.get("me").status()).isEqualTo(401);
        org.assertj.core.api.Assertions.assertThat(new Rest(spoc, me.login(), "another password").get("me").status()).isEqualTo(200);
    }

    @Test
    void somebodyElsesMailAddressIsRefusedAtItsField() {
        Rest other = Rest.asAdministrator(spoc).colleague("READER");
        page.fill("[id='profileForm:mail']", other.login() + "@spoc.example");

        page.click("[id='profileForm:save']");

        assertThat(page.locator("[id='profileForm:mail-about'] .error")).containsText("Another user has the address");
    }

    @Test
    void onesOwnSignInsAreShown() {
        assertThat(page.locator(".pill.ok").first()).hasText("Let in");
    }

    @Test
    void aTokenIsMadeShownOnceUsedAndRevoked() {
        page.click("[id='tokenForm:toggle']");
        assertThat(page.locator("[id='tokenForm:tokenName']")).isFocused();
        page.fill("[id='tokenForm:tokenName']", "Nightly job");
        assertAccessible(page);
        page.click("[id='tokenForm:make']");
        String secret = page.locator("#tokenSecret").textContent();
        assertAccessible(page);
        screenshot("profile-token-en");

        org.assertj.core.api.Assertions.assertThat(status(secret)).isEqualTo(200);
        page.click("[id='tokenForm:kept']");
        assertThat(page.locator("#tokenSecret")).hasCount(0);
        open("profile.xhtml");
        assertThat(page.locator(".tokens")).containsText("Last used");
        assertThat(page.locator(".plain-list").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("with the token “Nightly job”"))).hasCount(1);
        page.getByLabel("Revoke the token Nightly job").click();

        assertThat(page.locator("#messages")).containsText("is revoked");
        assertThat(page.locator("[id='tokenForm:toggle']")).isFocused();
        assertThat(page.locator(".tokens li")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(status(secret)).isEqualTo(401);
    }

    @Test
    void aTokenForNothingOrForEverIsRefusedAtItsField() {
        page.click("[id='tokenForm:toggle']");
        assertThat(page.locator("[id='tokenForm:tokenName']")).isFocused();
        page.fill("[id='tokenForm:tokenName']", "Nightly job");
        page.fill("[id='tokenForm:lastDay']", LocalDate.now(ZoneOffset.UTC).plusDays(400).toString());
        page.click("[id='tokenForm:make']");
        assertThat(page.locator("[id='tokenForm:lastDay-about'] .error")).containsText("at most 365 days");
        page.fill("[id='tokenForm:lastDay']", LocalDate.now(ZoneOffset.UTC).plusDays(5).toString());
        page.uncheck("[id='tokenForm:scopes'] input >> nth=0");
        page.click("[id='tokenForm:make']");

        assertThat(page.locator("[id='tokenForm:scopes-about'] .error")).containsText("at least one");
        org.assertj.core.api.Assertions.assertThat(me.get("tokens").items()).isEmpty();
    }

    private int status(String token) {
        return spoc.send(spoc.request("api/v1/me").header("Authorization", "Bearer " + token).GET()).statusCode();
    }

    @Test
    void isAccessibleInBothThemesAndWidths() {
        assertAccessible(page);
        theme(ColorScheme.DARK);
        resize(NARROW);
        assertAccessible(page);
        screenshot("profile-phone-dark-en");
    }
}
