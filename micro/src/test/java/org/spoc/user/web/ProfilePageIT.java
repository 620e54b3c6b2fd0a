package org.spoc.user.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class ProfilePageIT extends BrowserTest {

    private Rest ann;

    @BeforeEach
    void employ(SpocProcess running) {
        ann = Rest.asAdministrator(running).colleague("READER");
    }

    @Test
    void isInTheMenuOfTheUserAndKeepsNameAndLanguage() {
        signIn(ann.login(), ann.password());
        page.locator(".me details.menu summary").last().click();
        page.locator(".sheet a[href$='profile.xhtml']").click();
        profile("name").fill("Ann Ormond");
        profile("language").selectOption("fr");

        awaitNewPage(() -> profile("save").click());

        assertThat(page.locator("h1")).hasText("Mon profil");
        assertThat(profile("name")).hasValue("Ann Ormond");
        assertThat(page.locator("#messages")).containsText("Enregistré.");
    }

    @Test
    void aNewPasswordNeedsThePresentOne() {
        signIn(ann.login(), ann.password());
        open("profile.xhtml");
        password("presentPassword").fill("not this one");
        password("newPassword").fill("another long password");

        password("change").click();

        assertThat(page.locator("[id='passwordForm:presentPassword-about'] .error")).hasText("This is not your password.");
        assertThat(ann.get("me").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordCountsAtOnceAndTheSessionGoesOn() {
        signIn(ann.login(), ann.password());
        open("profile.xhtml");
        password("presentPassword").fill(ann.password());
        password("newPassword").fill("another long password");

        password("change").click();

        assertThat(page.locator("#messages")).containsText("The password is changed.");
        open("profile.xhtml");
        assertThat(page.locator("h1")).hasText("My profile");
        assertThat(ann.get("me").status()).isEqualTo(401);
        assertThat(new Rest(spoc, ann.login(), "another long password").get("me").status()).isEqualTo(200);
    }

    @Test
    void ownSignInsAreShownWithThoseThatFailed() {
        signIn(ann.login(), "wrong password");
        signIn(ann.login(), ann.password());

        open("profile.xhtml");

        assertThat(page.locator(".plain-list .pill")).containsText(new String[] {"Let in", "Refused"});
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            signIn(ann.login(), ann.password());
            open("profile.xhtml");
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertAccessible(page);
            screenshot("profile-phone-dark-" + language);
        }
    }

    private Locator profile(String id) {
        return page.locator("[id='profileForm:" + id + "']");
    }

    private Locator password(String id) {
        return page.locator("[id='passwordForm:" + id + "']");
    }
}
