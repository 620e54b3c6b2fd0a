package org.spoc.bulk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class BulkPageIT extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY = new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private Rest admin;
    private String tag;

    @BeforeEach
    void registerOneWhoCanMoveAndTwoWhoCannot(SpocProcess running) {
        admin = Rest.asAdministrator(running);
        tag = Rest.unique("tag");
        register("Able", ",'inquiredAt':'2026-01-02T00:00:00Z'");
        register("Baker", "");
        register("Cook", "");
    }

    @Test
    void showsInAdvanceWhoCannotMoveAndWhyAndThenWhatBecameOfEach() {
        openAsAdministrator("parties.xhtml?tag=" + tag);
        page.locator("#selection button").click();
        assertThat(page.locator("h2").first()).hasText("All 3 parties of the list");
        page.locator("[id='bulkForm:to']").selectOption("LEAD");
        page.locator("[id='bulkForm:look']").click();
        assertThat(figure("Can be changed")).hasText("1");
        assertThat(figure("Will be refused")).hasText("2");
        assertThat(page.locator("[data-announce=preview]")).containsText("They have shown interest");
        assertThat(page.locator("[id='bulkForm:start']")).hasText("Do it for 1 of 3 parties");
        page.locator(".staying summary").click();
        assertThat(page.locator(".staying li:has-text('Baker')")).containsText("Not yet: They have shown interest");
        assertAccessible(page);
        screenshot("bulk-preview");

        page.locator("[id='bulkForm:start']").click();
        assertThat(page.locator("main")).containsText("All are through. 3 of 3 parties", PATIENTLY);

        assertThat(page.locator("tr:has-text('Able')")).containsText("Changed");
        assertThat(page.locator("tr:has-text('Baker')")).containsText("Record something that came from them");
        assertAccessible(page);
        page.locator(".answers .views a:has-text('Refused')").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        screenshot("bulk-job");
    }

    @Test
    void onlyThePickedOnesAreChanged() throws IOException {
        openAsAdministrator("parties.xhtml?tag=" + tag);
        page.locator("tr:has-text('Baker') .pick input").check();
        assertThat(page.locator("#selection")).containsText("Change the picked ones 1");
        page.locator("#selection button").click();

        page.locator("[id='bulkForm:bulkKind']").selectOption("ADD_TAG");
        page.fill("[id='bulkForm:tag']", tag + "-new");
        page.locator("[id='bulkForm:look']").click();
        page.locator("[id='bulkForm:start']").click();
        assertThat(page.locator("main")).containsText("1 of 1 parties", PATIENTLY);
        var file = page.waitForDownload(() -> page.locator("a:has-text('Download')").click());

        assertThat(Files.readString(file.path())).contains("Baker " + tag + ",Changed");
        assertThat(admin.get("parties?tag=" + tag + "-new").items()).hasSize(1);
    }

    @Test
    void allOnThePageArePickedWithOneClick() {
        openAsAdministrator("parties.xhtml?tag=" + tag);

        page.locator("th.pick input").check();
        assertThat(page.locator("#selection")).containsText("Change the picked ones 3");
        page.locator("tr:has-text('Cook') .pick input").uncheck();

        assertThat(page.locator("#selection")).containsText("Change the picked ones 2");
        assertThat(page.locator("th.pick input")).not().isChecked();
    }

    @Test
    void aTransferNeedsSomebodyAndAReason() {
        openAsAdministrator("bulk.xhtml?what=all&tag=" + tag);
        page.locator("[id='bulkForm:bulkKind']").selectOption("TRANSFER");

        page.locator("[id='bulkForm:look']").click();

        assertThat(page.locator("[id='bulkForm:newOwner-field'] .error")).isVisible();
        assertThat(page.locator("[id='bulkForm:reason-field'] .error")).isVisible();
        assertThat(page.locator("[id='bulkForm:start']")).hasCount(0);
    }

    @Test
    void aReaderIsToldThatItIsNotForThem() {
        Rest reader = admin.colleague("READER");
        openAs(reader.login(), reader.password(), "bulk.xhtml?what=all");

        assertThat(page.locator("main")).containsText("Your role does not allow this.");
        assertThat(page.locator("[id='bulkForm:look']")).hasCount(0);
    }

    @Test
    void whatOthersBeganDoesNotExist() {
        openAsAdministrator("bulk.xhtml?what=all&tag=" + tag);
        page.locator("[id='bulkForm:bulkKind']").selectOption("ADD_TAG");
        page.fill("[id='bulkForm:tag']", tag);
        page.locator("[id='bulkForm:look']").click();

        assertThat(page.locator("main")).containsText("None of them can be changed.");
        Rest contact = admin.colleague("CONTACT");
        visit("en", WIDE, ColorScheme.LIGHT);
        openAs(contact.login(), contact.password(), "bulk-job.xhtml?id=1");
        assertThat(page.locator("main")).containsText("This does not exist, or you may not see it.");
    }

    @Test
    void isAccessibleAndFrenchOnAPhone() {
        visit("fr", NARROW, ColorScheme.DARK);
        page.context().addCookies(List.of(new Cookie("spoc-lang", "fr").setUrl(spoc.base().toString())));
        openAsAdministrator("bulk.xhtml?what=all&tag=" + tag);
        page.locator("[id='bulkForm:to']").selectOption("LEAD");
        page.locator("[id='bulkForm:look']").click();
        page.locator("[data-announce=preview]").waitFor(new Locator.WaitForOptions());

        assertThat(page.locator("h1")).hasText("Modifier plusieurs tiers");
        assertAccessible(page);
        screenshot("bulk-phone-dark-fr");
    }

    private Locator figure(String label) {
        return page.locator(".figure:has-text('" + label + "') dd");
    }

    private void register(String name, String more) {
        var made = admin.post("parties", "{'kind':'PERSON','name':'%s %s','emails':['a@sitwell.example'],'tags':['%s']%s}".formatted(name, tag, tag, more));
        assertThat(made.status()).as(made.whole().body()).isEqualTo(201);
    }
}
