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

        button("Move to Lead").click();
        assertThat(field("move:to")).isFocused();
        assertThat(page.locator("[id='panelForm:move:guards']")).containsText("Record something that came from them");
        page.locator("[id='panelForm:move:guards']").getByText("Log interaction").click();
        field("interaction:subject").fill("Asked for a quote");
        page.keyboard().press("Enter");
        assertThat(page.locator(".timeline")).containsText("Asked for a quote");
        button("Move to Lead").click();

        assertThat(page.locator("#headForm .tag")).hasText("Lead");
        page.locator("[id='headForm:undo']").click();
        assertThat(page.locator("#headForm .tag")).hasText("Suspect");
        assertThat(page.locator(".timeline")).containsText("Moved by mistake and taken back");
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
        page.keyboard().press("e");
        assertThat(field("details:name")).isFocused();
        field("details:emails").fill("info@bluth");

        button("Save").click();

        assertThat(page.locator("[id$='emails-about'] .error")).isVisible();
        assertThat(field("details:emails")).hasValue("info@bluth");
    }

    @Test
    void showsBothVersionsToWhoSavesSecond() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        page.keyboard().press("e");
        assertThat(field("details:name")).isFocused();
        field("details:industry").fill("Mining");
        saveMeanwhile("'city':'Newport Beach'");

        button("Save").click();
        assertThat(page.locator(".conflict")).containsText("Newport Beach");
        assertThat(page.locator(".conflict")).isFocused();
        assertThat(page.locator(".conflict")).isInViewport();
        button("Save mine").click();

        assertThat(fact("industry")).containsText("Mining");
    }

    @Test
    void aFactIsChangedWhereItStandsByKeyboardAlone() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        part("industryEdit").focus();

        page.keyboard().press("Enter");
        assertThat(part("industry")).isFocused();
        page.keyboard().type("Real estate");
        page.keyboard().press("Enter");

        assertThat(part("industryEdit")).isFocused();
        assertThat(fact("industry")).containsText("Real estate");
        assertThat(rest.get("parties/" + bluth).body().get("industry").asText()).isEqualTo("Real estate");
    }

    @Test
    void escapeLeavesAFactAsItWas() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        part("industryEdit").click();
        part("industry").fill("Mining");

        part("industry").press("Escape");

        assertThat(part("industryEdit")).isFocused();
        assertThat(rest.get("parties/" + bluth).body().get("industry").isNull()).isTrue();
    }

    @Test
    void aWrongFactIsRefusedBesideTheField() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        part("emailsEdit").click();
        part("emails").fill("info@bluth");

        part("emailsSave").click();

        assertThat(page.locator("[id='partyForm:emails-about'] .error")).isVisible();
        assertThat(part("emails")).hasValue("info@bluth");
        assertThat(part("emails")).isFocused();
    }

    @Test
    void savingAFactKeepsWhatOthersDidToAnother() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        part("industryEdit").click();
        part("industry").fill("Mining");
        saveMeanwhile("'city':'Newport Beach'");

        part("industrySave").click();

        assertThat(fact("industry")).containsText("Mining");
        assertThat(fact("address")).containsText("Newport Beach");
    }

    @Test
    void twoWhoChangeTheSameFactAreNotLost() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        part("industryEdit").click();
        part("industry").fill("Mining");
        saveMeanwhile("'industry':'Bananas'");

        part("industrySave").click();
        assertThat(page.locator(".conflict")).containsText("Bananas");
        assertAccessible(page);
        button("Save mine").click();

        assertThat(fact("industry")).containsText("Mining");
        assertThat(rest.get("parties/" + bluth).body().get("industry").asText()).isEqualTo("Mining");
    }

    @Test
    void whatWasSavedCanBeUndone() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        part("industryEdit").click();
        part("industry").fill("Mining");
        part("industrySave").click();

        button("Undo").click();

        assertThat(page.locator(".undo")).hasCount(0);
        assertThat(rest.get("parties/" + bluth).body().get("industry").isNull()).isTrue();
    }

    @Test
    void somebodyNewIsAddedOnTheSpotAndCanBeTakenAwayAgain() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        page.keyboard().press("+");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Person").setExact(true)).click();
        button("Somebody new").click();
        assertThat(field("affiliation:newGivenName")).isFocused();
        field("affiliation:newGivenName").fill("Lucille");
        field("affiliation:newFamilyName").fill("Bluth");
        page.locator("[id='panelForm:affiliation:save']").click();
        assertThat(page.locator(".tree")).containsText("Lucille Bluth");

        button("End the affiliation of Lucille Bluth").click();
        assertThat(page.locator(".tree")).hasCount(0);
        assertThat(page.locator("[id='headForm:undo']")).isFocused();
        button("Undo").click();

        assertThat(page.locator(".tree")).containsText("Lucille Bluth");
    }

    @Test
    void theTimelineIsNarrowedInTheAddress() {
        rest.post("parties/" + bluth + "/interactions", "{'type':'CALL','direction':'IN','subject':'Asked about bananas'}");
        rest.post("parties/" + bluth + "/interactions", "{'type':'NOTE','direction':'OUT','subject':'There is always money'}");
        openAsAdministrator("party.xhtml?id=" + bluth);

        part("show").selectOption("CALL");
        assertThat(page.locator(".timeline > li")).hasCount(1);
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*show=CALL.*"));
        page.reload();
        assertThat(page.locator(".timeline > li")).containsText("Asked about bananas");
        part("eventText").fill("money");

        assertThat(page.locator(".happened .nothing")).containsText("Nothing that fits");
        button("Show everything").click();
        assertThat(page.locator(".timeline")).containsText("There is always money");
    }

    @Test
    void theTimelineIsReadOnIntoThePast() {
        for (int day = 1; day <= 45; day++) {
            rest.post("parties/" + bluth + "/interactions", "{'type':'CALL','direction':'IN','at':'2026-01-01T10:00:%02dZ','subject':'Call %d'}".formatted(day, day));
        }
        openAsAdministrator("party.xhtml?id=" + bluth + "&show=CALL");
        assertThat(page.locator(".timeline > li")).hasCount(40);

        button("Earlier").click();

        assertThat(page.locator(".timeline > li")).hasCount(45);
        assertThat(page.locator("#event-40")).isFocused();
    }

    @Test
    void consentIsRecordedAsSaidAndNeverTakenForGranted() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        page.locator(".menu.add summary").click();
        page.locator("[id$=':addConsent']").click();
        assertThat(field("consent:channel")).isFocused();
        field("consent:consentSource").fill("On the phone");

        button("Record").last().click();
        assertThat(page.locator("[id$='consentAnswer-about'] .error")).isVisible();
        field("consent:consentAnswer").selectOption("true");
        button("Record").last().click();

        assertThat(page.locator("main")).containsText("E-mail: recorded as allowed.");
        assertThat(rest.get("parties/" + bluth + "/consents").body().toString()).contains("\"allowed\":true").doesNotContain("\"allowed\":false");
    }

    @Test
    void consentKeepsItsHistory() {
        rest.post("parties/" + bluth + "/consents", "{'channel':'EMAIL','allowed':true,'source':'Web form'}");
        rest.post("parties/" + bluth + "/consents", "{'channel':'EMAIL','allowed':false,'source':'Unsubscribed by letter'}");
        openAsAdministrator("party.xhtml?id=" + bluth);

        page.locator(".consents summary").click();

        assertThat(page.locator(".consents .pill").first()).hasText("refused");
        assertThat(page.locator(".consents .past li")).hasCount(2);
        assertThat(page.locator(".consents .past")).containsText("Web form");
    }

    @Test
    void whoMayOnlyLookIsOfferedNoChange() {
        Rest reader = rest.colleague("MARKETING");
        openAs(reader.login(), reader.password(), "party.xhtml?id=" + bluth);

        assertThat(page.locator("#headForm")).containsText("You may look, not change");
        assertThat(page.locator(".pencil, .cross, #headForm .add, [id='headForm:erase']")).hasCount(0);
    }

    @Test
    void anErasedPartySaysSo() {
        rest.send(rest.request("parties/" + bluth).header("If-Match", rest.get("parties/" + bluth).tag()).DELETE());

        openAsAdministrator("party.xhtml?id=" + bluth);

        assertThat(page.locator("main")).containsText("This party was erased");
        assertAccessible(page);
    }

    @Test
    void isErasedByWhoTypesItsNameAndByNobodyElse() {
        long other = rest.organisation().id();
        openAsAdministrator("party.xhtml?id=" + other);
        String name = page.locator("h1").textContent();

        page.click("[id='headForm:erase']");
        page.fill("[id='panelForm:erasure:erasedName']", "Somebody else");
        page.click("[id='panelForm:erasure:save']");

        assertThat(page.locator("#panelForm")).containsText("Type “" + name + "” to erase this party for ever.");
        assertAccessible(page);
        page.fill("[id='panelForm:erasure:erasedName']", name);
        awaitNewPage(() -> page.click("[id='panelForm:erasure:save']"));
        assertThat(page.locator("main")).containsText("This party was erased");
        assertThat(rest.get("parties/" + other).status()).isEqualTo(404);
    }

    @Test
    void printsWithoutWhatCanOnlyBePressed() {
        openAsAdministrator("party.xhtml?id=" + bluth);

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));

        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".rail")).isHidden();
        assertThat(page.locator("[id='headForm:logInteraction']")).isHidden();
        assertThat(part("emailsEdit")).isHidden();
        screenshot("party-print");
    }

    @Test
    void speaksFrench() {
        page.context().addCookies(java.util.List.of(new com.microsoft.playwright.options.Cookie("spoc-lang", "fr").setUrl(spoc.base().toString())));

        openAsAdministrator("party.xhtml?id=" + bluth);

        assertThat(page.locator("summary.button")).containsText("Ajouter");
        assertThat(page.locator(".history")).containsText("Temps ouvré");
        part("industryEdit").click();
        assertThat(button("Enregistrer")).isVisible();
        assertAccessible(page);
    }

    @Test
    void transfersOnlyWithAReason() {
        openAsAdministrator("party.xhtml?id=" + bluth);
        button("Transfer").first().click();
        page.locator("[id='panelForm:transfer:save']").click();
        assertThat(page.locator("[id$='newOwner-about'] .error")).isVisible();
        assertThat(field("transfer:newOwner_input")).isFocused();
        field("transfer:newOwner_input").pressSequentially("Administrator");
        page.locator(".ui-autocomplete-panel [role=option]").first().waitFor();
        assertAccessible(page);
        page.keyboard().press("Enter");

        page.locator("[id='panelForm:transfer:save']").click();
        assertThat(field("transfer:transferReason")).isFocused();
        assertThat(page.locator("[id$='transferReason-about'] .error")).isVisible();
        field("transfer:transferReason").fill("New territory");
        page.locator("[id='panelForm:transfer:save']").click();

        assertThat(page.locator(".timeline")).containsText("New territory");
        assertThat(page.locator(".undo")).containsText("Administrator is now the contact of Bluth Company.");
        page.locator("[id='headForm:undo']").click();
        assertThat(page.locator(".timeline")).containsText("Transferred by mistake and taken back");
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
        assertThat(field("opportunity:title")).isFocused();
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
            page.locator("[id='partyForm:edit']").click();
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

    /** Something in the form of the page itself. */
    private Locator part(String id) {
        return page.locator("[id='partyForm:" + id + "']");
    }

    private Locator fact(String id) {
        return part(id + "Fact");
    }

    private Locator field(String id) {
        return page.locator("[id='panelForm:" + id + "']");
    }
}
