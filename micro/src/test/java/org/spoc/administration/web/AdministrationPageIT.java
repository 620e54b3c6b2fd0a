package org.spoc.administration.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class AdministrationPageIT extends BrowserTest {

    private static final int A_WHILE = 30_000;
    private static final String[] PARTS = {"JOBS", "CHECKS", "SIGN_INS", "SETTINGS", "VERSIONS"};

    @Test
    void theDataIsVerifiedInTheBackgroundAndTheRunIsRemembered() {
        openAsAdministrator("administration.xhtml?show=CHECKS");

        page.locator("[id='checkForm:verify']").click();

        assertThat(page.locator(".verdict")).containsText("Everything holds", new LocatorAssertions.ContainsTextOptions().setTimeout(A_WHILE));
        assertThat(page.locator("#checkForm .needs")).containsText("Every party has a contact owner");
        open("administration.xhtml?show=JOBS&job=CONSISTENCY_CHECK");
        assertThat(page.locator("#runs tbody tr").first()).containsText("Done");
        assertThat(page.locator("#runs tbody tr").first()).containsText("Administrator");
    }

    @Test
    void settingsTellTheirSourceAndNoSecret() {
        openAsAdministrator("administration.xhtml?show=SETTINGS");

        assertThat(page.locator("main table tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("SPOC_PORT"))).containsText("Environment");
        assertThat(page.locator("main table tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("SPOC_ADMIN_PASSWORD"))).not().containsText(SpocProcess.ADMIN_PASSWORD);
        assertThat(page.content()).doesNotContain(SpocProcess.ADMIN_PASSWORD);
    }

    @Test
    void signInsAreFilteredByWhoAndOutcome() {
        Rest user = Rest.asAdministrator(spoc).colleague("READER");
        new Rest(spoc, user.login(), "wrong password").get("me");
        user.get("me");
        openAsAdministrator("administration.xhtml?show=SIGN_INS&login=" + user.login());
        assertThat(page.locator("#list tbody tr")).hasCount(2);

        page.locator("#outcome").selectOption("REFUSED");

        assertThat(page.locator("#list tbody tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("show=SIGN_INS&login=.*&outcome=REFUSED"));
    }

    @Test
    void versionsNameTheDatabaseAndTheSchema() {
        openAsAdministrator("administration.xhtml?show=VERSIONS");

        assertThat(page.locator(".pairs")).containsText("PostgreSQL");
        assertThat(page.locator(".pairs")).containsText("Payara");
        assertThat(page.locator("main table tbody tr").last()).containsText("foundation");
    }

    @Test
    void auditorsReadItAndContactsDoNot() {
        Rest admin = Rest.asAdministrator(spoc);
        Rest auditor = admin.colleague("AUDITOR");
        signIn(auditor.login(), auditor.password());
        open("administration.xhtml?show=SETTINGS");
        assertThat(page.locator("main table")).isVisible();
        Rest contact = admin.colleague("CONTACT");
        visit("en", WIDE, ColorScheme.LIGHT);
        signIn(contact.login(), contact.password());

        open("administration.xhtml?show=SETTINGS");

        assertThat(page.locator("h1")).hasText("This is not open to you");
        assertThat(page.locator("[data-go=s]")).hasCount(0);
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            signIn("admin", SpocProcess.ADMIN_PASSWORD);
            for (String part : PARTS) {
                theme(ColorScheme.LIGHT);
                resize(WIDE);
                open("administration.xhtml?show=" + part);
                assertAccessible(page);
                theme(ColorScheme.DARK);
                resize(NARROW);
                assertAccessible(page);
                screenshot("administration-" + part.toLowerCase(java.util.Locale.ROOT) + "-phone-dark-" + language);
            }
        }
    }
}
