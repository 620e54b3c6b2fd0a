package org.spoc.party.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.SpocProcess;

class PartyPageIT extends BrowserTest {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private long bluth;

    @BeforeEach
    void registerBluth(SpocProcess running) {
        bluth = id(post(running, "parties", "{\"kind\":\"ORGANISATION\",\"name\":\"Bluth Company\",\"emails\":[\"info@bluth.example\"],\"country\":\"US\"}"));
    }

    @Test
    void saysWhatIsMissingAndHowToSupplyIt() {
        openAsAdministrator("party.xhtml?id=" + bluth);

        button("Move to Lead").focus();

        assertThat(page.getByRole(AriaRole.TOOLTIP)).containsText("Record something that came from them");
        assertThat(button("Move to Lead")).hasAttribute("aria-disabled", "true");
    }

    @Test
    void movesToTheNextStageWhenNothingIsMissing() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        logInteraction("Asked for a quote");

        button("Move to Lead").click();

        assertThat(page.locator("#headForm .tag")).hasText("Lead");
        assertThat(page.locator(".timeline")).containsText("Became Lead");
    }

    @Test
    void isWorkedOnByKeyboardAlone() {
        openAsAdministrator("party.xhtml?id=" + bluth);

        page.keyboard().press("l");
        assertThat(field("interaction:subject")).isFocused();
        page.keyboard().type("Called back");
        page.keyboard().press("Enter");

        assertThat(page.locator(".timeline")).containsText("Called back");
    }

    @Test
    void refusesAWrongAddressAndKeepsWhatWasTyped() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        button("Edit").click();
        field("details:emails").fill("info@bluth");

        button("Save").click();

        assertThat(page.locator("[id$='emails-about'] .error")).isVisible();
        assertThat(field("details:emails")).hasValue("info@bluth");
    }

    @Test
    void showsBothVersionsToWhoSavesSecond() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        button("Edit").click();
        field("details:industry").fill("Mining");
        saveMeanwhile("\"city\":\"Newport Beach\"");

        button("Save").click();
        assertThat(page.locator(".conflict")).containsText("Newport Beach");
        button("Save mine").click();

        assertThat(page.locator("#headForm")).containsText("Mining");
    }

    @Test
    void transfersOnlyWithAReason() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        button("Transfer").first().click();
        field("transfer:newOwner").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));

        page.locator("[id='panelForm:transfer:save']").click();
        assertThat(page.locator("[id$='transferReason-about'] .error")).isVisible();
        field("transfer:transferReason").fill("New territory");
        page.locator("[id='panelForm:transfer:save']").click();

        assertThat(page.locator(".timeline")).containsText("New territory");
    }

    @Test
    void aForeignNumberIsNotFound() {
        openAsAdministrator("party.xhtml?id=999999999");

        assertThat(page.locator("main")).containsText("This does not exist, or you may not see it");
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openAsAdministrator("party.xhtml?id=" + bluth);
            assertAccessible(page);
            screenshot("party-" + language);
            theme(ColorScheme.DARK);
            resize(NARROW);
            page.locator("[id='headForm:edit']").click();
            field("details:emails").waitFor();
            assertAccessible(page);
            screenshot("party-edit-phone-dark-" + language);
            assertThat(overflows(page)).isFalse();
        }
    }

    private static boolean overflows(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private void logInteraction(String subject) {
        page.locator("[id='headForm:logInteraction']").click();
        field("interaction:direction").selectOption("IN");
        field("interaction:subject").fill(subject);
        button("Record").click();
        assertThat(page.locator(".timeline")).containsText(subject);
    }

    private void saveMeanwhile(String member) {
        String path = "api/v1/parties/" + bluth;
        String etag = spoc.send(spoc.asAdministrator(path).GET()).headers().firstValue("ETag").orElseThrow();
        var answer = spoc.send(spoc.asAdministrator(path).header("If-Match", etag)
                .header("Content-Type", "application/merge-patch+json").method("PATCH", ofString("{" + member + "}")));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator field(String id) {
        return page.locator("[id='panelForm:" + id + "']");
    }

    private static String post(SpocProcess spoc, String path, String body) {
        var answer = spoc.send(spoc.asAdministrator("api/v1/" + path).header("Content-Type", "application/json").POST(ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body();
    }

    private static long id(String body) {
        Matcher found = ID.matcher(body);
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }
}
