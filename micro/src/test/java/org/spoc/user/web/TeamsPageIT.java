package org.spoc.user.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class TeamsPageIT extends BrowserTest {

    private Rest rest;
    private Rest lead;
    private String name;
    private long team;

    @BeforeEach
    void aTeamWithALead(SpocProcess running) {
        rest = Rest.asAdministrator(running);
        lead = rest.colleague("LEAD");
        name = Rest.unique("Sales");
        team = rest.post("teams", "{'name':'%s','lead':%d}".formatted(name, lead.id())).id();
    }

    @Test
    void anAdministratorFoundsATeam() {
        openAsAdministrator("teams.xhtml");
        page.click("[id='headForm:newTeam']");
        page.fill("[id='panelForm:team:name']", name + " North");
        page.selectOption("[id='panelForm:team:lead']", Long.toString(lead.id()));

        awaitNewPage(() -> page.click("[id='panelForm:team:save']"));

        assertThat(page.locator("h1")).hasText(name + " North");
        assertThat(page.locator(".load")).containsText(lead.login());
    }

    @Test
    void anAdministratorNamesWhoReceivesTheNewPartiesOfAUnit() {
        String unit = Rest.unique("Unit");
        var row = page.locator("#unitsForm tbody tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(unit));
        openAsAdministrator("teams.xhtml");
        page.click("[id='headForm:newUnit']");
        page.fill("[id='panelForm:unit:unitName']", unit);
        page.click("[id='panelForm:unit:save']");
        assertThat(row).containsText("As the main business unit");
        row.locator("button").click();
        page.selectOption("[id='panelForm:receive:intake']", Long.toString(team));

        page.click("[id='panelForm:receive:save']");

        assertThat(row).containsText(name);
        assertThat(page.locator("#unitsForm tbody tr").first()).not().containsText("As the main business unit");
    }

    @Test
    void searchingFindsByNameAndSaysWhenNothingMatches() {
        openAsAdministrator("teams.xhtml?text=" + name);
        assertThat(page.locator("#list td.name")).hasText(new String[] {name});

        page.fill("#text", "no such team anywhere");

        assertThat(page.locator("#list")).containsText("No team matches");
    }

    @Test
    void aTakenNameIsRefusedAtItsField() {
        openAsAdministrator("teams.xhtml");
        page.click("[id='headForm:newTeam']");
        page.fill("[id='panelForm:team:name']", name);
        page.selectOption("[id='panelForm:team:lead']", Long.toString(lead.id()));

        page.click("[id='panelForm:team:save']");

        assertThat(page.locator("[id='panelForm:team:name-about']")).containsText("is taken");
    }

    @Test
    void aLeadWelcomesAColleagueAndLetsThemGo() {
        Rest colleague = rest.colleague("CONTACT");
        openAs(lead.login(), lead.password(), "team.xhtml?id=" + team);

        page.selectOption("[id='teamForm:newMember']", Long.toString(colleague.id()));
        page.click("[id='teamForm:join']");
        assertThat(page.locator(".load")).containsText(colleague.login());
        page.getByLabel("Remove " + colleague.login() + " from the team").click();

        assertThat(page.locator("#messages")).containsText("no longer belongs");
        assertThat(page.locator(".load")).not().containsText(colleague.login());
    }

    @Test
    void theLoadTellsWhoIsAwayAndWhoStandsIn() {
        Rest colleague = rest.colleague("CONTACT");
        rest.send(rest.request("teams/" + team + "/members/" + colleague.id()).header("If-Match", "*").PUT(java.net.http.HttpRequest.BodyPublishers.noBody()));
        colleague.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31','deputy':%d}".formatted(lead.id()));
        colleague.post("parties", "{'kind':'ORGANISATION','name':'%s Ltd','owner':'me'}".formatted(name));
        openAsAdministrator("team.xhtml?id=" + team);

        assertThat(page.locator(".load tbody tr").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(colleague.login()))).containsText(lead.login() + " stands in");
        assertAccessible(page);
    }

    @Test
    void aMemberWhoLeadsNothingOnlyLooks() {
        Rest colleague = rest.colleague("CONTACT");
        openAs(colleague.login(), colleague.password(), "team.xhtml?id=" + team);

        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator("[id='teamForm:join']")).hasCount(0);
        assertThat(page.locator("[id='headForm:edit']")).hasCount(0);
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openAsAdministrator("teams.xhtml");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertAccessible(page);
            screenshot("teams-phone-dark-" + language);
            open("team.xhtml?id=" + team);
            assertAccessible(page);
            screenshot("team-phone-dark-" + language);
        }
    }
}
