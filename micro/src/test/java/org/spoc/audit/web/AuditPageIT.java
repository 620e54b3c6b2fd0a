package org.spoc.audit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;

class AuditPageIT extends BrowserTest {

    @Test
    void aChangeIsFoundFromThePartyThatItBelongsTo() {
        Rest rest = Rest.asAdministrator(spoc);
        Rest.Answer acme = rest.organisation();
        rest.patch("parties/" + acme.id(), acme.tag(), "{'city':'Lyon'}");
        openAsAdministrator("party.xhtml?id=" + acme.id());

        awaitNewPage(() -> page.click("a[href*='audit.xhtml?object=PARTY']"));

        assertThat(page.locator("tbody tr").first()).containsText("Administrator");
        assertThat(page.locator("tbody tr").first()).containsText("Interface");
        assertThat(page.locator("tbody tr").first().locator("ins")).hasText("Lyon");
    }

    @Test
    void filtersNarrowAtOnceAndStandInTheAddress() {
        openAsAdministrator("audit.xhtml");

        page.selectOption("[name=kind]", "USER");

        assertThat(page).hasURL(java.util.regex.Pattern.compile("kind=USER"));
        assertThat(page.locator("tbody tr .muted.small", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Party ·"))).hasCount(0);
        assertThat(page.locator("tbody tr").first()).containsText("User ·");
        open("audit.xhtml?actor=nobody-of-that-name");
        assertThat(page.locator(".nothing")).containsText("No change matches");
        open("audit.xhtml?object=PARTY:abc");
        assertThat(page.locator("#list")).containsText("object=PARTY:abc");
    }

    @Test
    void aFileHoldsWhatThePageShowsAndFormulasAreHarmless() throws IOException {
        Rest.Answer acme = Rest.asAdministrator(spoc).post("parties", "{'kind':'ORGANISATION','name':'=1+cmd()'}");
        openAsAdministrator("audit.xhtml?object=PARTY:" + acme.id());

        Download file = page.waitForDownload(() -> page.click("a[href*='audit.csv']"));

        Assertions.assertThat(Files.readString(file.path())).startsWith("\uFEFF").contains("'=1+cmd()", "Ownership ledger").doesNotContain(",=1+cmd()");
    }

    @Test
    void anAuditorReadsAndALeadIsTurnedAway() {
        Rest rest = Rest.asAdministrator(spoc);
        Rest auditor = rest.colleague("AUDITOR");
        Rest lead = rest.colleague("LEAD");
        openAs(auditor.login(), auditor.password(), "audit.xhtml");
        assertThat(page.locator("h1")).hasText("Audit trail");

        visit("en", WIDE, ColorScheme.LIGHT);
        signIn(lead.login(), lead.password());

        assertThat(page.locator("[data-go=r]")).hasCount(0);
        Assertions.assertThat(page.navigate(spoc.base().resolve("audit.xhtml").toString()).status()).isEqualTo(403);
        Assertions.assertThat(page.request().get(spoc.base().resolve("audit.csv").toString()).status()).isEqualTo(403);
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        Rest.asAdministrator(spoc).organisation();
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openAsAdministrator("audit.xhtml");
            for (int width : new int[] {WIDE, NARROW}) {
                resize(width);
                for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                    theme(scheme);
                    assertAccessible(page);
                    screenshot("audit-" + language + "-" + width + "-" + scheme);
                }
            }
        }
    }
}
