package org.spoc.followup.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class FollowUpsPageIT extends BrowserTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private Rest contact;
    private long party;

    @BeforeEach
    void makeAContactWithAParty(SpocProcess running) {
        contact = Rest.asAdministrator(running).colleague("CONTACT");
        party = contact.post("parties", "{'kind':'ORGANISATION','name':'Bluth Company','owner':{'login':'%s'}}".formatted(contact.login())).id();
    }

    @Test
    void saysWhereFollowUpsAreWrittenDownWhenThereAreNone() {
        enter("follow-ups.xhtml");

        assertThat(page.locator("main")).containsText("Nothing is to be done");
        assertAccessible(page);
    }

    @Test
    void isDoneWithOneClickAndTakenBackWithAnother() {
        long call = promise("Call back", 0);
        enter("follow-ups.xhtml");
        Locator done = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Done: Call back"));

        done.focus();
        page.keyboard().press("Enter");
        Locator undo = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo: Call back"));
        assertThat(undo).isFocused();
        assertThat(page.locator("#announcer")).hasText("Done: Call back");
        assertThat(state(call)).isEqualTo("DONE");
        undo.click();

        assertThat(done).isVisible();
        assertThat(state(call)).isEqualTo("OPEN");
    }

    @Test
    void isPostponedByAWeekAndTheFocusStaysInTheRow() {
        long call = promise("Call back", 0);
        enter("follow-ups.xhtml");

        page.locator(".later summary").click();
        page.getByText("One week later").click();

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Done: Call back"))).isFocused();
        assertThat(contact.get("follow-ups/" + call).body().get("dueOn").asText()).isEqualTo(TODAY.plusDays(7).toString());
    }

    @Test
    void opensFromTheListToBeChanged() {
        promise("Call back", 0);
        enter("follow-ups.xhtml");

        page.locator("td.promise a").click();

        assertThat(field("title")).hasValue("Call back");
        field("title").fill("Call back on Monday");
        save();
        assertThat(page.locator(".follow-up .title")).hasText("Call back on Monday");
    }

    @Test
    void keepsItsFiltersInTheAddress() {
        promise("Long ago", -9);
        promise("Now", 0);
        promise("Some day", 90);
        enter("follow-ups.xhtml");
        assertThat(page.locator(".follow-up")).hasCount(3);

        page.getByText("Overdue", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page).hasURL(Pattern.compile("follow-ups\\.xhtml\\?due=overdue$"));
        assertThat(page.locator(".follow-up")).hasCount(1);
        assertThat(page.locator(".follow-up .title")).hasText("Long ago");
        open("follow-ups.xhtml?sort=-DUE");
        assertThat(page.locator(".follow-up .title")).hasText(new String[] {"Some day", "Now", "Long ago"});
    }

    @Test
    void whoSavesSecondIsToldAndNothingIsLost() {
        long call = promise("Call back", 0);
        enter("follow-ups.xhtml");
        contact.patch("follow-ups/" + call, "*", "{'note':'They moved'}");

        page.locator(".tick").click();

        assertThat(page.locator("#messages")).containsText("Somebody else has saved changes meanwhile");
        assertThat(state(call)).isEqualTo("OPEN");
    }

    @Test
    void isWrittenDownChangedAndDroppedOnThePageOfTheParty() {
        enter("party.xhtml?id=" + party);
        page.getByText("Add a follow-up").click();
        assertThat(field("title")).isFocused();

        field("title").fill("Send the proposal");
        field("remindOn").fill(TODAY.plusDays(99).toString());
        save();
        assertThat(page.locator("[id$='remindOn-about'] .error")).containsText("after the due day");
        field("remindOn").fill("");
        field("dueOn").fill(TODAY.minusDays(3).toString());
        save();
        assertThat(page.locator("#messages")).containsText("overdue already");
        page.locator(".follow-up").getByText("Send the proposal").click();
        field("title").fill("Send the revised proposal");
        save();
        assertThat(page.locator(".follow-up .title")).hasText("Send the revised proposal");
        page.locator(".follow-up .title").click();
        page.locator("[id='panelForm:followup:drop']").click();
        assertThat(page.locator("[id$='reason-about'] .error")).containsText("Say why");
        field("reason").fill("They bought elsewhere");
        page.locator("[id='panelForm:followup:drop']").click();

        assertThat(page.locator(".follow-up.DROPPED")).containsText("They bought elsewhere");
        assertThat(contact.get("parties/" + party + "/follow-ups?due=closed").items().findValuesAsText("state")).containsExactly("DROPPED");
    }

    @Test
    void isDoneOnThePageOfTheParty() {
        long call = promise("Call back", 0);
        enter("party.xhtml?id=" + party);

        page.locator(".follow-up .tick").click();

        assertThat(page.locator(".follow-up.DONE")).containsText("Done by");
        assertThat(state(call)).isEqualTo("DONE");
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        promise("Call back", -3);
        promise("Invite to the open day", 0);
        promise("Send the proposal", 4);
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            // the language that people chose on the page counts more than the one in their settings
            page.context().addCookies(List.of(new Cookie("spoc-lang", language).setUrl(spoc.base().toString())));
            enter("follow-ups.xhtml");
            page.locator(".later summary").first().click();
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            open("follow-ups.xhtml");
            page.locator(".tick").first().click();
            assertThat(page.locator(".follow-up.DONE")).isVisible();
            assertAccessible(page);
            screenshot("follow-ups-phone-dark-" + language);
            open("party.xhtml?id=" + party);
            assertAccessible(page);
        }
        assertThat(page.locator("main")).containsText("Fait par");
    }

    private void enter(String path) {
        openAs(contact.login(), contact.password(), path);
    }

    private long promise(String title, int days) {
        Rest.Answer made = contact.post("parties/" + party + "/follow-ups", "{'title':'%s','dueOn':'%s'}".formatted(title, TODAY.plusDays(days)));
        assertThat(made.status()).as(made.whole().body()).isEqualTo(201);
        return made.id();
    }

    private String state(long followUp) {
        return contact.get("follow-ups/" + followUp).body().get("state").asText();
    }

    private Locator field(String id) {
        return page.locator("[id='panelForm:followup:" + id + "']");
    }

    private void save() {
        page.locator("[id='panelForm:followup:save']").click();
    }
}
