package org.spoc.user.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class TeamsPageIT extends BrowserTest {

    private Rest admin;
    private Rest lead;
    private Rest ann;
    private String name;
    private long team;

    @BeforeEach
    void formATeam(SpocProcess running) {
        admin = Rest.asAdministrator(running);
        lead = admin.colleague("LEAD");
        ann = admin.colleague("CONTACT");
        name = Rest.unique("Team");
        team = admin.post("teams", "{'name':'%s','lead':%d,'members':[%d]}".formatted(name, lead.id(), ann.id())).id();
    }

    @Test
    void showsLoadAndWhoStandsInForWhoIsAway() {
        admin.post("parties", "{'kind':'ORGANISATION','name':'%s','owner':{'login':'%s'}}".formatted(Rest.unique("Acme"), ann.login()));
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        ann.post("absences", "{'firstDay':'%s','lastDay':'%s','deputy':%d}".formatted(today, today, lead.id()));

        openAs(lead, "team.xhtml?id=" + team);

        assertThat(rowOf(ann)).containsText(lead.login() + " stands in");
        assertThat(rowOf(ann).locator("td[data-label=Suspect]")).hasText("1");
        assertThat(rowOf(lead)).containsText("Lead");
    }

    @Test
    void aLeadTakesColleaguesIntoTheOwnTeamAndOutOfIt() {
        Rest ben = admin.colleague("CONTACT");
        openAs(lead, "team.xhtml?id=" + team);

        page.locator("[id='teamForm:newMember']").selectOption(String.valueOf(ben.id()));
        page.locator("[id='teamForm:join']").click();
        assertThat(rowOf(ben)).hasCount(1);
        rowOf(ben).locator("button").click();

        assertThat(page.locator("#messages")).containsText(ben.login() + " no longer belongs to the team.");
        assertThat(rowOf(ben)).hasCount(0);
        assertThat(rowOf(lead).locator("button")).hasCount(0);
    }

    @Test
    void aLeadOnlyLooksAtTheTeamsOfOthers() {
        openAs(admin.colleague("LEAD"), "team.xhtml?id=" + team);

        assertThat(rowOf(ann)).hasCount(1);
        assertThat(page.locator("[id='teamForm:join']")).hasCount(0);
        assertThat(page.locator("[id='headForm:edit']")).hasCount(0);
    }

    @Test
    void anAdministratorFormsATeamAndNamesWhoReceivesNewParties() {
        String made = Rest.unique("Field");
        String unit = Rest.unique("Unit");
        openAsAdministrator("teams.xhtml");
        page.locator("[id='headForm:newUnit']").click();
        panel("unit:unitName").fill(unit);
        panel("unit:save").click();
        assertThat(unitRow(unit)).containsText("As the main unit");
        page.locator("[id='headForm:newTeam']").click();
        panel("team:name").fill(made);
        panel("team:unit").selectOption(unit);
        panel("team:lead").selectOption(String.valueOf(lead.id()));

        panel("team:save").click();
        assertThat(page).hasURL(Pattern.compile("/team\\.xhtml\\?id=\\d+"));
        open("teams.xhtml");
        unitRow(unit).locator("button").click();
        panel("receive:intake").selectOption(made);
        panel("receive:save").click();

        assertThat(unitRow(unit)).containsText(made);
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        openAsAdministrator("teams.xhtml");
        page.locator("[id='headForm:newTeam']").click();
        panel("team:name").fill(name);
        panel("team:lead").selectOption(String.valueOf(lead.id()));

        panel("team:save").click();

        assertThat(page.locator("[id='panelForm:team:name-about'] .error")).hasText("The name " + name + " is taken.");
    }

    @Test
    void searchingFindsByNameAndSaysWhenNothingMatches() {
        openAsAdministrator("teams.xhtml?text=" + name);
        assertThat(page.locator("#list td.name")).hasText(new String[] {name});

        page.locator("#text").fill("no such team anywhere");

        assertThat(page.locator("#list")).containsText("No team matches");
    }

    @Test
    void contactsLookTeamsUpAndChangeNothing() {
        openAs(ann, "teams.xhtml?text=" + name);
        assertThat(page.locator("#list td.name")).hasText(new String[] {name});
        assertThat(page.locator("main form button:visible")).hasCount(0);

        open("team.xhtml?id=" + team);

        assertThat(rowOf(lead)).hasCount(1);
        assertThat(page.locator("main form button:visible")).hasCount(0);
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            signIn("admin", SpocProcess.ADMIN_PASSWORD);
            for (String address : new String[] {"teams.xhtml", "team.xhtml?id=" + team}) {
                theme(ColorScheme.LIGHT);
                resize(WIDE);
                open(address);
                assertAccessible(page);
                theme(ColorScheme.DARK);
                resize(NARROW);
                assertAccessible(page);
                screenshot(address.replaceAll("\\W.*", "") + "-phone-dark-" + language);
            }
        }
        assertThat(page.locator("#headForm")).containsText("dirigée par " + lead.login());
    }

    private void openAs(Rest user, String path) {
        signIn(user.login(), user.password());
        open(path);
    }

    private Locator rowOf(Rest user) {
        return page.locator(".load tbody tr").filter(new Locator.FilterOptions().setHas(page.locator("td.name", new Page.LocatorOptions().setHasText(user.login()))));
    }

    private Locator unitRow(String unit) {
        return page.locator("#unitsForm tbody tr").filter(new Locator.FilterOptions().setHasText(unit));
    }

    private Locator panel(String id) {
        return page.locator("[id='panelForm:" + id + "']");
    }
}
