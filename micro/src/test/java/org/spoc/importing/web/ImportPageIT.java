package org.spoc.importing.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;

class ImportPageIT extends BrowserTest {

    private static final double PATIENCE = 60_000;

    @Test
    void tellsWhatWouldHappenBeforeAnythingIsWritten() {
        String name = unique();
        openAsAdministrator("import.xhtml");
        choose("accounts.csv", "Account,Country,Unused\n" + name + ",Philipines,x\n");
        assertThat(page).hasURL(Pattern.compile("/import-job\\.xhtml\\?id=\\d+"));
        assertThat(page.locator(".track .now")).containsText("Columns");

        field("check").click();

        outcome("This is what would happen. Nothing has been written yet.");
        assertThat(figure("New")).hasText("1");
        assertThat(page.locator("main")).containsText("Country “Philipines” taken as PH");
        open("parties.xhtml?text=" + name.replace(" ", "+"));
        assertThat(page.locator("#list")).containsText("No party matches");
    }

    @Test
    void importsAndLeadsToTheParties() {
        String name = unique();
        openAsAdministrator("import.xhtml");
        choose("accounts.csv", "Account,Country\n" + name + ",France\n");

        long before = parties();
        checkAndImport();

        outcome("The file has been imported.");
        assertThat(figure("New")).hasText("1");
        assertThat(parties()).isEqualTo(before + 1);
        open("parties.xhtml?text=" + name.replace(" ", "+"));
        assertThat(page.locator("#list")).containsText(name);
    }

    @Test
    void saysPolitelyWhyAFileCannotBeImported() {
        openAsAdministrator("import.xhtml");

        choose("photo.csv", "%PDF-1.7\n");

        assertThat(page.locator("#messages")).containsText("PDF");
        assertThat(page).hasURL(Pattern.compile("/import\\.xhtml"));
    }

    @Test
    void saysWhatIsMissingBeforeItCanRun() {
        openAsAdministrator("import.xhtml");
        choose("unclear.csv", "Foo,Bar\na,b\n");

        field("check").click();

        assertThat(page.locator(".refused")).isVisible();
        assertThat(page.locator(".track .now")).containsText("Columns");
    }

    @Test
    void asksForTheStageOfEveryValueInAMigration() {
        String name = unique();
        openAsAdministrator("import.xhtml");
        choose("old.csv", "Account,Status\n" + name + ",won\n" + unique() + ",open\n");
        field("migration").check();
        assertThat(page.getByLabel("Meaning of Status").locator("option", new Locator.LocatorOptions().setHasText("Stage"))).hasCount(1);
        page.locator("details.unused summary").click();
        page.getByLabel("Meaning of Status").selectOption("STAGE");
        page.locator("fieldset.stages .field").filter(new Locator.FilterOptions().setHasText("won")).locator("select").selectOption("CUSTOMER");
        page.locator("fieldset.stages .field").filter(new Locator.FilterOptions().setHasText("open")).locator("select").selectOption("LEAD");

        checkAndImport();

        outcome("The file has been imported.");
        open("parties.xhtml?text=" + name.replace(" ", "+"));
        assertThat(page.locator("#list .tag")).hasText("Customer");
    }

    @Test
    void givesRejectedRowsBackWithTheirReason() {
        openAsAdministrator("import.xhtml");
        choose("people.csv", "Last name,E-mail\n" + unique() + ",nobody at nowhere\n");

        checkAndImport();

        outcome("The file has been imported.");
        assertThat(figure("Rejected")).hasText("1");
        assertThat(page.locator("main")).containsText("E-mail");
        assertThat(page.locator("a[href*=import-rejects]")).isVisible();
    }

    @Test
    void isAccessibleInBothThemesLanguagesAndWidths() {
        for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            visit(theme == ColorScheme.LIGHT ? "en" : "fr", WIDE, theme);
            openAsAdministrator("import.xhtml");
            assertAccessibleInBothWidths("import-" + theme);
            choose("accounts.csv", "Account,Country,Unused\n" + unique() + ",Atlantis,x\n");
            assertThat(page.locator(".track")).isVisible();
            assertAccessibleInBothWidths("import-columns-" + theme);
            field("check").click();
            assertThat(page.locator("[data-announce=outcome]")).isVisible(visible());
            assertAccessibleInBothWidths("import-job-" + theme);
        }
    }

    private void assertAccessibleInBothWidths(String picture) {
        for (int width : new int[] {NARROW, WIDE}) {
            resize(width);
            assertAccessible(page);
            screenshot(picture + "-" + width);
        }
    }

    @Test
    void saysWhichRowIsThereTwiceAndRemarksOnlyOnWhatWasTaken() {
        String name = unique();
        openAsAdministrator("import.xhtml");
        choose("accounts.csv", "Account,Country\n" + name + ",France\n" + name + ",Atlantis\n");

        field("check").click();

        outcome("This is what would happen. Nothing has been written yet.");
        assertThat(page.locator("[data-announce=outcome] table")).containsText("The same name as row 1.");
        assertThat(page.locator("[data-announce=outcome]")).not().containsText("left empty");
    }

    /** As the navigation says. */
    private long parties() {
        return Long.parseLong(page.locator("[data-counts=PARTIES]").textContent().replaceAll("\\D", ""));
    }

    private void choose(String name, String content) {
        page.setInputFiles("[id='uploadForm:file']", new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.waitForCondition(() -> page.url().contains("import-job") || page.locator("#messages .ui-messages-error").count() > 0);
    }

    private void outcome(String words) {
        assertThat(page.locator("[data-announce=outcome] .big")).isVisible(visible());
        assertThat(page.locator("[data-announce=outcome] .big")).hasText(words);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    /** Importing is offered once one has seen what would happen. */
    private void checkAndImport() {
        assertThat(field("import")).hasCount(0);
        field("check").click();
        outcome("This is what would happen. Nothing has been written yet.");
        field("import").click();
    }

    private Locator figure(String label) {
        return page.locator(".figure").filter(new Locator.FilterOptions().setHasText(label)).locator("dd");
    }

    private Locator field(String id) {
        return page.locator("[id='jobForm:" + id + "']");
    }

    private static String unique() {
        return "Mill " + UUID.randomUUID().toString().substring(0, 12);
    }
}
