package org.spoc.party.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class PartyPageIT extends BrowserTest {

    private Rest rest;
    private long bluth;

    @BeforeEach
    void registerBluth(SpocProcess running) {
        rest = Rest.asAdministrator(running);
        bluth = rest.post("parties", "{'kind':'ORGANISATION','name':'Bluth Company','emails':['info@bluth.example'],'country':'US'}").id();
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
        saveMeanwhile("'city':'Newport Beach'");

        button("Save").click();
        assertThat(page.locator(".conflict")).containsText("Newport Beach");
        assertThat(page.locator(".conflict")).isFocused();
        assertThat(page.locator(".conflict")).isInViewport();
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
    void anAddressThatNamesNoPartyIsNotFound() {
        openAsAdministrator("directory.xhtml");
        for (String id : List.of("abc", "99999999999999999999", "-1", "")) {
            open("party.xhtml?id=" + id);

            assertThat(page.locator("h1")).hasText("There is nothing here");
        }
    }

    @Test
    void takesAmountsAsFrenchWritesThem() {
        visit("fr", WIDE, ColorScheme.LIGHT);
        openAsAdministrator("party.xhtml?id=" + bluth);

        page.locator("[id='partyForm:addOpportunity']").click();
        field("opportunity:title").fill("Bananes");
        field("opportunity:amount").fill("12 500,50");
        field("opportunity:currency").fill("EUR");
        button("Enregistrer").click();

        assertThat(page.locator("#partyForm")).containsText("12\u202f500,50");
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
        String path = "parties/" + bluth;
        assertThat(rest.patch(path, rest.get(path).tag(), "{" + member + "}").status()).isEqualTo(200);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator field(String id) {
        return page.locator("[id='panelForm:" + id + "']");
    }
}
