package org.spoc.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class FunnelPageIT extends BrowserTest {

    private Rest admin;
    private String source;

    @BeforeEach
    void threeInquireAndOneBuys(SpocProcess running) {
        admin = Rest.asAdministrator(running);
        source = Rest.unique("=Fair");
        long acme = inquiry("Acme");
        inquiry("Bluth");
        inquiry("Condax");
        admin.patch("parties/" + acme, "*", "{'score':80,'acceptedBySales':true}");
        admin.post("parties/" + acme + "/interactions", "{'type':'CALL','direction':'OUT','subject':'We called'}");
        admin.post("parties/" + acme + "/transitions", "{'to':'PROSPECT'}");
        admin.post("parties/" + acme + "/purchases", "{'boughtOn':'%s','amount':10,'currency':'EUR','what':'A forklift'}"
                .formatted(java.time.LocalDate.now(java.time.ZoneOffset.UTC)));
    }

    @Test
    void showsNumbersWithTheSharesAndBothTheirNumbers() {
        openFunnel();

        assertThat(row("Suspect")).containsText("33.3");
        assertThat(row("Suspect")).containsText("1 of 3");
        assertThat(page.locator(".funnel-rate")).containsText("33.3");
        assertThat(page.locator("#funnel")).containsText("1 customer who bought");
        assertThat(page.locator("#funnel")).containsText("3 parties who inquired");
    }

    @Test
    void opensThePartiesBehindANumber() {
        openFunnel();

        awaitNewPage(() -> row("Suspect").locator("a").first().click());

        assertThat(page.locator("h1")).hasText("Suspect: Entered");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.locator("tbody tr").first()).containsText("Acme");
        screenshot("funnel-parties");
        assertAccessible(page);
        awaitNewPage(() -> page.locator("main .heading a.button").click());
        assertThat(page.locator("#source")).hasValue(source);
    }

    @Test
    void opensThoseWhoBought() {
        openFunnel();

        awaitNewPage(() -> page.getByText("1 customer who bought").click());

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Acme");
    }

    @Test
    void keepsPeriodAndFiltersInTheAddress() {
        openFunnel();

        page.locator("#to").fill("2020-01-31");
        page.locator("#from").fill("2020-01-01");
        page.locator("#from").blur();

        assertThat(page.locator("#funnel .nothing")).isVisible();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*from=2020-01-01.*"));
        page.reload();
        assertThat(page.locator("#from")).hasValue("2020-01-01");
        awaitNewPage(() -> page.getByText("30 days", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click());
        assertThat(row("Suspect")).containsText("1 of 3");
    }

    @Test
    void isTakenAwayAsPictureAndAsTableWithoutFormulas() throws IOException {
        openFunnel();

        var picture = page.waitForDownload(() -> page.getByText("Download the picture (SVG)").click());
        var table = page.waitForDownload(() -> page.getByText("Download the table (CSV)").click());

        assertThat(Files.readString(picture.path())).startsWith("<svg").contains("Suspect").contains("3 entered").endsWith("</svg>\n");
        assertThat(Files.readString(table.path())).contains("Suspect,3,1,0,0,2,0,33.3").contains("'" + source).doesNotContain("," + source);
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openFunnel();
            assertAccessible(page);
            screenshot("funnel-" + language);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertAccessible(page);
            screenshot("funnel-phone-dark-" + language);
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")).isFalse();
        }
        assertThat(page.locator("h1")).hasText("Entonnoir");
    }

    private void openFunnel() {
        openAsAdministrator("funnel.xhtml?source=" + java.net.URLEncoder.encode(source, java.nio.charset.StandardCharsets.UTF_8));
    }

    private Locator row(String stage) {
        return page.locator(".funnel-table tbody tr").filter(new Locator.FilterOptions().setHasText(stage)).first();
    }

    private long inquiry(String name) {
        long party = admin.post("parties", "{'kind':'ORGANISATION','name':'%s','emails':['info@acme.example'],'source':'%s'}".formatted(name, source)).id();
        admin.post("parties/" + party + "/interactions", "{'type':'EMAIL','direction':'IN','subject':'A quote, please'}");
        return party;
    }
}
