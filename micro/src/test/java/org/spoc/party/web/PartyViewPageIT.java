package org.spoc.party.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class PartyViewPageIT extends BrowserTest {

    private Rest colleague;
    private String name;

    @BeforeEach
    void comeAsAColleague(SpocProcess running) {
        colleague = Rest.asAdministrator(running).colleague("CONTACT");
        name = Rest.unique("View");
        Rest.asAdministrator(running).post("parties", "{'kind':'PERSON','name':'Kay','tags':['%s'],'owner':{'login':'%s'}}".formatted(name, colleague.login()));
        signIn(colleague.login(), colleague.password());
    }

    @Test
    void aListIsKeptUnderANameAndOpensTheNextTime() {
        open("parties.xhtml?tag=" + name + "&sort=STAGE,-CHANGED&columns=STAGE,TAGS");
        page.locator(".tools a:has-text('Save as a view')").click();
        assertThat(page.locator("main")).containsText("Tag: " + name);
        assertAccessible(page);

        page.fill("[id='viewForm:viewName']", name);
        page.check("[id='viewForm:usual']");
        awaitNewPage(() -> page.click("[id='viewForm:save']"));
        assertThat(page.locator(".views a.on")).hasText(name);
        open("parties.xhtml");

        assertThat(page).hasURL(Pattern.compile("tag=" + name + "&sort=STAGE,-CHANGED&columns=NAME,STAGE,TAGS&view=\\d+"));
        assertThat(page.locator("td.name")).containsText(new String[] {"Kay"});
    }

    @Test
    void allPartiesAreStillOneClickAway() {
        keep("?tag=" + name);

        page.locator(".views a").first().click();

        assertThat(page.locator(".chip")).hasCount(0);
        assertThat(page.locator(".views a.on")).hasText("All parties");
    }

    @Test
    void whatWasRemovedComesBack() {
        keep("?tag=" + name);
        page.locator(".tools a:has-text('Edit the view')").click();

        page.click("[id='viewForm:remove']");
        assertThat(page.locator("main")).containsText(name + " is removed");
        assertAccessible(page);
        page.click("[id='viewForm:restore']");

        assertThat(page.locator("[id='viewForm:viewName']")).hasValue(name);
        open("parties.xhtml?view=0");
        assertThat(page.locator(".views")).containsText(name);
    }

    @Test
    void aNameThatIsTakenIsToldBesideIt() {
        keep("?tag=" + name);
        open("party-view.xhtml?asked=%3Fstage%3DLEAD");

        page.fill("[id='viewForm:viewName']", name);
        page.click("[id='viewForm:save']");

        assertThat(page.locator("main")).containsText("You have a view called " + name + " already.");
    }

    @Test
    void aContactCannotOfferAViewToEverybody() {
        open("party-view.xhtml?asked=%3Fstage%3DLEAD");

        assertThat(page.locator("[id='viewForm:sharing'] option[value=EVERYBODY]")).isDisabled();
    }

    @Test
    void isAccessibleAndFrenchOnAPhone() {
        visit("fr", NARROW, ColorScheme.DARK);
        page.context().addCookies(List.of(new Cookie("spoc-lang", "fr").setUrl(spoc.base().toString())));
        openAs(colleague.login(), colleague.password(), "party-view.xhtml?asked=%3Fstage%3DLEAD");

        assertThat(page.locator("h1")).hasText("Enregistrer comme vue");
        assertAccessible(page);
        screenshot("party-view-phone-dark-fr");
    }

    private void keep(String asked) {
        open("party-view.xhtml?asked=" + asked.replace("?", "%3F").replace("=", "%3D"));
        page.fill("[id='viewForm:viewName']", name);
        awaitNewPage(() -> page.click("[id='viewForm:save']"));
    }
}
