package org.spoc.shared.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/** What was typed survives the end of a session. */
class DraftsIT extends BrowserTest {

    private Rest rest;
    private long party;

    @BeforeEach
    void register(SpocProcess running) {
        rest = Rest.asAdministrator(running);
        party = rest.organisation().id();
    }

    @Test
    void inputIsBackAfterTheSessionHasExpired() {
        openAsAdministrator("party.xhtml?id=" + party);
        write("A long talk about prices");
        endSession();

        button("Record").click();
        signInAgain("admin", SpocProcess.ADMIN_PASSWORD);

        assertThat(page.locator("#restored")).isVisible();
        assertThat(field("subject")).hasValue("A long talk about prices");
        assertAccessible(page);
        button("Record").click();
        assertThat(page.locator(".timeline")).containsText("A long talk about prices");
    }

    @Test
    void whenTheConnectionWasLostOneTriesAgainAndNothingIsLost() {
        openAsAdministrator("party.xhtml?id=" + party);
        write("A talk on the train");
        page.context().setOffline(true);
        button("Record").click();
        assertThat(page.locator("#trouble")).isVisible();
        assertThat(button("Record")).isEnabled();
        page.context().setOffline(false);
        assertThat(page.locator("#trouble")).isHidden();

        page.reload();
        assertThat(field("subject")).hasValue("A talk on the train");
        button("Record").click();

        assertThat(page.locator(".timeline")).containsText("A talk on the train");
    }

    @Test
    void aHalfWrittenPartyIsBackToo() {
        openAsAdministrator("new-party.xhtml");
        Locator familyName = page.locator("[id$=':familyName']");
        familyName.fill("Featherstone");
        endSession();

        page.locator("[id$=':register']").click();
        signInAgain("admin", SpocProcess.ADMIN_PASSWORD);

        assertThat(page.locator("[id$=':familyName']")).hasValue("Featherstone");
    }

    @Test
    void nobodyElseFindsIt() {
        Rest colleague = rest.colleague("ADMINISTRATOR");
        openAsAdministrator("party.xhtml?id=" + party);
        write("Between the two of us");
        endSession();

        button("Record").click();
        signInAgain(colleague.login(), colleague.password());

        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("#restored")).isHidden();
        assertThat(page.locator("body")).not().containsText("Between the two of us");
    }

    @Test
    void whatWasSavedDoesNotComeBack() {
        openAsAdministrator("party.xhtml?id=" + party);
        write("Said once");
        button("Record").click();
        assertThat(page.locator(".timeline")).containsText("Said once");
        endSession();

        page.locator("[id='headForm:logInteraction']").click();
        signInAgain("admin", SpocProcess.ADMIN_PASSWORD);

        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("#restored")).isHidden();
    }

    private void write(String subject) {
        page.locator("[id='headForm:logInteraction']").click();
        field("subject").fill(subject);
    }

    private void endSession() {
        page.context().clearCookies();
    }

    private void signInAgain(String login, String password) {
        page.fill("[id='signInForm:login']", login);
        page.fill("[id='signInForm:password']", password);
        awaitNewPage(() -> page.click("[id='signInForm:signIn']"));
    }

    private Locator field(String name) {
        return page.locator("[id='panelForm:interaction:" + name + "']");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
