package org.spoc.user.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class AbsencesPageIT extends BrowserTest {

    private Rest rest;
    private Rest ann;
    private Rest ben;

    @BeforeEach
    void twoColleagues(SpocProcess running) {
        rest = Rest.asAdministrator(running);
        ann = rest.colleague("CONTACT");
        ben = rest.colleague("CONTACT");
    }

    @Test
    void threeClicksAndOneIsAwayWithTheUsualDeputy() {
        ann.post("absences", "{'firstDay':'2020-01-01','lastDay':'2020-01-02','deputy':%d}".formatted(ben.id()));
        signIn(ann.login(), ann.password());

        page.locator("details.menu:not(.themes-menu) summary").click();
        awaitNewPage(() -> page.getByText("I am away …").first().click());
        assertThat(page.locator("[id='absenceForm:preview']")).containsText(ben.login());
        page.click("[id='absenceForm:save']");

        assertThat(page.locator("#messages")).containsText("The absence is saved");
        assertThat(row(ann)).containsText(ben.login());
    }

    @Test
    void aCircleIsRefusedAndNamed() {
        ben.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31','deputy':%d}".formatted(ann.id()));
        openAs(ann.login(), ann.password(), "absences.xhtml?for=me");
        page.selectOption("[id='absenceForm:deputy']", Long.toString(ben.id()));

        page.click("[id='absenceForm:save']");

        assertThat(page.locator("[id='absenceForm:deputy-about'] .error"))
                .containsText(ann.login() + " → " + ben.login() + " → " + ann.login());
        assertAccessible(page);
    }

    @Test
    void daysThatOverlapAreRefused() {
        ann.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31'}");
        openAs(ann.login(), ann.password(), "absences.xhtml?for=me");

        page.click("[id='absenceForm:save']");

        assertThat(page.locator("[id='absenceForm:firstDay-about'] .error")).containsText("from 1 Jan 2020 to 31 Dec 2040 already");
    }

    @Test
    void whatIsRemovedComesBack() {
        ann.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31','deputy':%d,'note':'Crete'}".formatted(ben.id()));
        openAs(ann.login(), ann.password(), "absences.xhtml");
        row(ann).getByText("Remove").click();
        assertThat(page.locator(".taken-back")).containsText("is removed");
        assertThat(page.locator("td.name").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(ann.login()))).hasCount(0);

        page.click("[id='absenceForm:undo']");

        assertThat(row(ann)).containsText("Crete");
        assertThat(row(ann)).containsText(ben.login());
    }

    @Test
    void theDeputyIsToldForWhom() {
        ann.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31','deputy':%d}".formatted(ben.id()));
        openAs(ben.login(), ben.password(), "absences.xhtml");

        assertThat(page.locator(".standing")).containsText(ann.login());
        assertThat(page.locator(".strip")).containsText(ann.login());
        assertThat(row(ann).getByText("Remove")).hasCount(0);
    }

    @Test
    void theDeputyOfTheDeputyIsForeseen() {
        Rest cid = rest.colleague("CONTACT");
        ben.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31','deputy':%d}".formatted(cid.id()));
        openAs(ann.login(), ann.password(), "absences.xhtml?for=me");

        page.selectOption("[id='absenceForm:deputy']", Long.toString(ben.id()));

        assertThat(page.locator("[id='absenceForm:preview']")).containsText(cid.login() + " (instead of " + ben.login() + ")");
    }

    @Test
    void anAbsenceIsChanged() {
        ann.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31'}");
        openAs(ann.login(), ann.password(), "absences.xhtml");
        row(ann).locator("[id$=':change']").click();
        assertThat(page.locator("[id='absenceForm:firstDay']")).isFocused();
        page.selectOption("[id='absenceForm:deputy']", Long.toString(ben.id()));
        page.fill("[id='absenceForm:note']", "Papers are in the blue folder");

        page.click("[id='absenceForm:save']");

        assertThat(row(ann)).containsText("blue folder");
        assertThat(row(ann)).containsText(ben.login());
        visit("en", WIDE, ColorScheme.LIGHT);
        openAs(ben.login(), ben.password(), "absences.xhtml");
        assertThat(row(ann)).containsText(ben.login());
        assertThat(row(ann)).not().containsText("blue folder");
        assertThat(ben.get("absences?from=2040-01-01&to=2040-01-02&user=" + ann.id()).items().get(0).path("note").isTextual()).isFalse();
    }

    @Test
    void onlyLeadsEnterThoseOfOthers() {
        openAs(ann.login(), ann.password(), "absences.xhtml?for=" + ben.id());
        assertThat(page.locator("[id='absenceForm:save']")).hasCount(0);
        page.click("[id='headForm:enter']");
        page.locator("[id='absenceForm:save']").waitFor();
        assertThat(page.locator("[id='absenceForm:user']")).hasCount(0);
        Rest lead = rest.colleague("LEAD");
        rest.post("teams", "{'name':'%s','lead':%d,'members':[%d]}".formatted(Rest.unique("Sales"), lead.id(), ben.id()));
        visit("en", WIDE, ColorScheme.LIGHT);
        openAs(lead.login(), lead.password(), "absences.xhtml?for=" + ben.id());

        page.click("[id='absenceForm:save']");

        assertThat(row(ben)).hasCount(1);
    }

    @Test
    void theTeamStandsInTheAddress() {
        ann.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31'}");
        ben.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31'}");
        long team = rest.post("teams", "{'name':'%s','lead':%d}".formatted(Rest.unique("Sales"), ann.id())).id();
        openAs(ann.login(), ann.password(), "absences.xhtml");

        awaitNewPage(() -> page.locator(".chips a[href$='team=" + team + "']").click());

        assertThat(row(ann)).hasCount(1);
        assertThat(row(ben)).hasCount(0);
    }

    @Test
    void aMonthInWhichNobodyIsAwaySaysSo() {
        openAsAdministrator("absences.xhtml?month=1999-02");

        assertThat(page.locator("main")).containsText("Nobody is away");
    }

    @Test
    void monthsStandInTheAddress() {
        openAsAdministrator("absences.xhtml?month=2031-05");
        assertThat(page.locator(".month-head h2")).hasText("May 2031");

        awaitNewPage(() -> page.locator("a[rel=next]").click());

        assertThat(page.locator(".month-head h2")).hasText("June 2031");
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        ann.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31','deputy':%d}".formatted(ben.id()));
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openAsAdministrator("absences.xhtml?for=me");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertAccessible(page);
            screenshot("absences-phone-dark-" + language);
        }
    }

    private com.microsoft.playwright.Locator row(Rest user) {
        return page.locator("table.rows tbody tr").filter(new com.microsoft.playwright.Locator.FilterOptions()
                .setHas(page.locator("td.name", new com.microsoft.playwright.Page.LocatorOptions().setHasText(user.login()))));
    }
}
