package org.spoc.work.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

class HomePageIT extends BrowserTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private Rest admin;
    private Rest lead;
    private Rest contact;
    private long team;

    @BeforeEach
    void makeATeam(SpocProcess running) {
        admin = Rest.asAdministrator(running);
        lead = admin.colleague("LEAD");
        contact = admin.colleague("CONTACT");
        team = admin.post("teams", "{'name':'%s','unit':1,'lead':%d,'members':[%d]}".formatted(Rest.unique("Nord "), lead.id(), contact.id())).id();
    }

    @Test
    void isWhereTheSignInLeads() {
        party("Bluth Company");

        signIn(contact.login(), contact.password());

        assertThat(page.locator("h1")).hasText("My work");
        assertThat(page.locator(".rail .on")).hasText("My work");
        assertThat(page.locator("main")).containsText("Nothing is due in the next seven days.");
    }

    @Test
    void asksForTheContactWhenThereIsNothingToLookAfter() {
        Rest reader = admin.colleague("READER");
        signIn(reader.login(), reader.password());

        assertThat(page.locator("#question")).isFocused();
        page.keyboard().type("Bluth");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("directory\\.xhtml\\?q=Bluth"));
        open("home.xhtml");
        assertThat(page.locator("[data-key=n]")).hasCount(0);
        assertAccessible(page);
    }

    @Test
    void leadsFromEachNumberToTheParties() {
        long ready = party("Bluth Company");
        party("Sitwell Housing");
        contact.post("parties/" + ready + "/interactions", "{'type':'CALL','direction':'IN','subject':'Hello'}");
        signIn(contact.login(), contact.password());

        page.locator(".lacks").getByText("Sign of interest").click();
        assertThat(page.locator("#behind")).containsText("Sitwell Housing");
        assertThat(page.locator("#behind")).not().containsText("Bluth Company");
        page.locator("#behind").getByText("Close").click();
        page.locator(".work-stages td.num a").first().click();

        assertThat(page).hasURL(Pattern.compile("parties\\.xhtml\\?owner=me&stage=SUSPECT"));
        assertThat(page.locator(".rows.cards tbody tr")).hasCount(2);
    }

    @Test
    void doesWhatIsDueInItsPlaceAndCountsAnew() {
        promise(party("Bluth Company"), "Call back", -2);
        signIn(contact.login(), contact.password());
        assertThat(page.locator(".due .late")).hasText("1 overdue");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Done: Call back")).click();

        assertThat(page.locator(".follow-up.DONE")).containsText("Call back");
        assertThat(page.locator(".due")).containsText("0 overdue");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo: Call back")).click();
        assertThat(page.locator(".due .late")).hasText("1 overdue");
    }

    @Test
    void showsALeadTheTeamAndKeepsThatInTheAddress() {
        promise(party("Bluth Company"), "Call back", 0);
        signIn(lead.login(), lead.password());
        assertThat(page.locator(".follow-up")).hasCount(0);

        page.locator(".heading .segments a").last().click();

        assertThat(page).hasURL(Pattern.compile("home\\.xhtml\\?team=" + team));
        assertThat(page.locator(".follow-up")).containsText("for " + contact.login());
        assertThat(page.locator(".work-stages td.num a").first()).hasText("1");
        open("home.xhtml?team=1");
        assertThat(page.locator("h1")).hasText("There is nothing here");
    }

    @Test
    void saysWhoIsAwayAndWhatCame() {
        Rest mate = admin.colleague("CONTACT");
        admin.post("teams", "{'name':'%s','unit':1,'lead':%d,'members':[%d,%d]}".formatted(Rest.unique("Sud "), lead.id(), contact.id(), mate.id()));
        assertThat(mate.post("absences", "{'firstDay':'%s','lastDay':'%s','deputy':%d}".formatted(TODAY.minusDays(1), TODAY.plusDays(3), contact.id())).status())
                .isEqualTo(201);
        long party = admin.organisation().id();
        admin.post("parties/" + party + "/owners", "{'owner':{'login':'%s'},'reason':'New territory'}".formatted(contact.login()));

        signIn(contact.login(), contact.password());

        assertThat(page.locator("main")).containsText("you stand in");
        assertThat(page.locator("main")).containsText("New territory");
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        long first = party("Bluth Company");
        party("Sitwell Housing");
        promise(first, "Call back", -2);
        promise(first, "Send the proposal", 3);
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            speak(language);
            signIn(contact.login(), contact.password());
            assertAccessible(page);
            screenshot("home-" + language);
            theme(ColorScheme.DARK);
            resize(NARROW);
            open("home.xhtml?show=LACKING&stage=SUSPECT&criterion=SHOWED_INTEREST");
            assertAccessible(page);
            screenshot("home-phone-dark-" + language);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        }
        assertThat(page.locator("h1")).hasText("Mon travail");
    }

    /** The language that people chose on the page counts more than the one in their settings. */
    private void speak(String language) {
        page.context().addCookies(List.of(new Cookie("spoc-lang", language).setUrl(spoc.base().toString())));
    }

    private long party(String name) {
        return contact.post("parties", "{'kind':'ORGANISATION','name':'%s','emails':['info@bluth.example'],'owner':{'login':'%s'}}"
                .formatted(name, contact.login())).id();
    }

    private void promise(long party, String title, int days) {
        assertThat(contact.post("parties/" + party + "/follow-ups", "{'title':'%s','dueOn':'%s'}".formatted(title, TODAY.plusDays(days))).status())
                .isEqualTo(201);
    }
}
