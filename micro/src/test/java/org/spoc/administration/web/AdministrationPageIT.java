package org.spoc.administration.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class AdministrationPageIT extends BrowserTest {

    @Test
    void theDataIsVerifiedInTheBackgroundAndTheRunIsRemembered() {
        openAsAdministrator("administration.xhtml?show=CHECKS");

        page.click("[id='checkForm:verify']");

        assertThat(page.locator(".pill.ok")).hasText("Everything holds", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertAccessible(page);
        open("administration.xhtml?job=CONSISTENCY_CHECK");
        assertThat(page.locator("#runs tbody tr").first()).containsText("Administrator");
    }

    @Test
    void secretsAreNeverShown() {
        openAsAdministrator("administration.xhtml?show=SETTINGS");

        assertThat(page.locator("tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("SPOC_ADMIN_PASSWORD"))).containsText("set, not shown");
        org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain(SpocProcess.ADMIN_PASSWORD);
        assertThat(page.locator("tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("SPOC_PORT"))).containsText(Integer.toString(spoc.port()));
    }

    @Test
    void refusedSignInsAreFound() {
        String login = Rest.unique("stranger");
        signIn(login, "no idea at all");
        openAsAdministrator("administration.xhtml?show=SIGN_INS");

        page.locator("#login").fill(login);

        assertThat(page.locator("#list tbody tr")).hasCount(1);
        assertThat(page.locator("#list .pill.bad")).hasText("Refused");
    }

    @Test
    void versionsAndMigrationsAreTold() {
        openAsAdministrator("administration.xhtml?show=VERSIONS");

        assertThat(page.locator(".pairs")).containsText("PostgreSQL");
        assertThat(page.locator(".pairs")).containsText("Payara");
        assertThat(page.locator("table")).containsText("foundation");
    }

    @Test
    void anAuditorReadsAndALeadIsTurnedAway() {
        Rest rest = Rest.asAdministrator(spoc);
        Rest auditor = rest.colleague("AUDITOR");
        Rest lead = rest.colleague("LEAD");
        openAs(auditor.login(), auditor.password(), "administration.xhtml");
        assertThat(page.locator("h1")).hasText("Administration");

        visit("en", WIDE, ColorScheme.LIGHT);
        signIn(lead.login(), lead.password());

        assertThat(page.locator("[data-go=s]")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(page.navigate(spoc.base().resolve("administration.xhtml").toString()).status()).isEqualTo(403);
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openAsAdministrator("administration.xhtml");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            for (String part : new String[] {"JOBS", "CHECKS", "SIGN_INS", "SETTINGS", "VERSIONS"}) {
                open("administration.xhtml?show=" + part);
                theme(ColorScheme.LIGHT);
                resize(WIDE);
                assertAccessible(page);
                theme(ColorScheme.DARK);
                resize(NARROW);
                assertAccessible(page);
                screenshot("administration-" + part.toLowerCase() + "-phone-dark-" + language);
            }
        }
    }
}
