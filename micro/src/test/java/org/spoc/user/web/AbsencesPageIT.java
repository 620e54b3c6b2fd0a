package org.spoc.user.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class AbsencesPageIT extends BrowserTest {

    private Rest admin;
    private Rest ann;
    private Rest ben;

    @BeforeEach
    void employ(SpocProcess running) {
        admin = Rest.asAdministrator(running);
        ann = admin.colleague("CONTACT");
        ben = admin.colleague("CONTACT");
    }

    @Test
    void anOwnAbsenceIsEnteredInThreeClicksAndSaysWhoStandsIn() {
        openAs(ann, "absences.xhtml");

        page.locator("[id='headForm:enter']").click();
        field("deputy").selectOption(ben.login());
        assertThat(page.locator(".preview-line")).containsText(ben.login());
        field("save").click();

        assertThat(rowOf(ann)).containsText("away");
        assertThat(standIn(ann)).hasText(ben.login());
        assertThat(page.locator("#messages")).containsText("The absence is saved.");
    }

    @Test
    void theDeputyOfTheDeputyIsShown() {
        Rest cid = admin.colleague("CONTACT");
        away(ben, cid);
        openAs(ann, "absences.xhtml?for=me");

        field("deputy").selectOption(ben.login());

        assertThat(page.locator(".preview-line")).containsText(cid.login() + " (instead of " + ben.login() + ")");
    }

    @Test
    void aCircleOfDeputiesIsRefusedWithItsNames() {
        away(ben, ann);
        openAs(ann, "absences.xhtml?for=me");

        field("deputy").selectOption(ben.login());
        field("save").click();

        assertThat(page.locator("[id='absenceForm:deputy-about'] .error"))
                .containsText(ann.login() + " → " + ben.login() + " → " + ann.login());
        assertThat(rowOf(ann)).hasCount(0);
    }

    @Test
    void twoAbsencesOfOneUserDoNotOverlap() {
        away(ann, null);
        openAs(ann, "absences.xhtml?for=me");

        field("save").click();

        assertThat(page.locator("[id='absenceForm:firstDay-about'] .error")).containsText("There is an absence on some of these days already.");
    }

    @Test
    void aDeletedAbsenceComesBack() {
        away(ann, ben);
        openAs(ann, "absences.xhtml");

        rowOf(ann).locator("[id$=':remove']").click();
        assertThat(rowOf(ann)).hasCount(0);
        field("undo").click();

        assertThat(standIn(ann)).hasText(ben.login());
    }

    @Test
    void anAbsenceIsChanged() {
        away(ann, null);
        openAs(ann, "absences.xhtml");

        rowOf(ann).locator("[id$=':change']").click();
        field("note").fill("Papers are in the blue folder");
        field("save").click();

        assertThat(rowOf(ann)).containsText("blue folder");
    }

    @Test
    void othersAreEnteredByLeadsOnly() {
        away(ben, null);
        openAs(ann, "absences.xhtml");
        assertThat(rowOf(ben)).hasCount(1);
        assertThat(rowOf(ben).locator("button")).hasCount(0);
        page.locator("[id='headForm:enter']").click();
        assertThat(field("deputy")).isVisible();
        assertThat(field("user")).hasCount(0);

        openAs(admin.colleague("LEAD"), "absences.xhtml?for=" + ann.id());
        field("save").click();

        assertThat(rowOf(ann)).hasCount(1);
    }

    @Test
    void theTeamStandsInTheAddress() {
        away(ann, null);
        away(ben, null);
        long team = admin.post("teams", "{'name':'%s','lead':%d,'members':[]}".formatted(Rest.unique("Team"), ann.id())).id();
        openAs(ann, "absences.xhtml");

        page.locator(".chips a[href$='team=" + team + "']").click();

        assertThat(rowOf(ben)).hasCount(0);
        assertThat(rowOf(ann)).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("team=" + team));
    }

    @Test
    void aMonthWithoutAbsencesSaysSo() {
        openAsAdministrator("absences.xhtml?month=1999-02");

        assertThat(page.locator("main")).containsText("Nobody is away");
        assertThat(page.locator(".month h2")).hasText("February 1999");
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        away(ann, ben);
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openAs(ben, "absences.xhtml?for=me");
            assertThat(field("save")).isVisible();
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertAccessible(page);
            screenshot("absences-phone-dark-" + language);
        }
        assertThat(page.locator(".standing")).containsText(ann.login());
    }

    private void openAs(Rest user, String path) {
        signIn(user.login(), user.password());
        open(path);
    }

    /** Away today, in the time zone in which new users live. */
    private void away(Rest user, Rest deputy) {
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        var answer = user.post("absences", "{'firstDay':'%s','lastDay':'%s','deputy':%s}".formatted(today, today, deputy == null ? "null" : deputy.id()));
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(201);
    }

    private Locator rowOf(Rest user) {
        return page.locator("[id='calendarForm'] table.rows tbody tr").filter(new Locator.FilterOptions().setHas(page.locator("b", new com.microsoft.playwright.Page.LocatorOptions().setHasText(user.login()))));
    }

    private Locator standIn(Rest user) {
        return rowOf(user).locator("td").nth(2);
    }

    private Locator field(String id) {
        return page.locator("[id='absenceForm:" + id + "']");
    }
}
