package org.spoc.guide.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;

class GuidePageIT extends BrowserTest {

    @Test
    void theKeysLeadToTheChapterAboutThePageOneIsOn() {
        openAsAdministrator("parties.xhtml");

        page.keyboard().press("?");
        awaitNewPage(() -> page.locator("#keys .to-guide a").click());

        assertThat(page).hasURL(Pattern.compile("/guide\\.xhtml\\?chapter=parties$"));
        assertThat(page.locator("h1")).hasText("Parties: find, filter, export");
        assertThat(page.locator("#contents a[aria-current=page]")).hasText("Parties: find, filter, export");
    }

    @Test
    void theMenuAndTheTopOfEachPageLeadThereToo() {
        openAsAdministrator("administration.xhtml");

        page.locator("header details.menu:not(.themes-menu) summary").click();

        assertThat(page.locator(".sheet a[href$='guide.xhtml?chapter=administration']")).isVisible();
        assertThat(page.locator("header a[href$='guide.xhtml?chapter=administration']").first()).hasAttribute("aria-label", "Guide: Administration");
    }

    @Test
    void isReadFromChapterToChapterAndFromSectionToSection() {
        openAsAdministrator("guide.xhtml");
        assertThat(page.locator("h1")).hasText("First steps");
        assertThat(page.locator("a[rel=prev]")).hasCount(0);

        awaitNewPage(() -> page.locator("a[rel=next]").click());
        assertThat(page.locator("h1")).hasText("Who is the contact?");
        page.locator("#contents ol ol a").first().click();

        assertThat(page).hasURL(Pattern.compile("#find-the-contact-of-somebody$"));
        assertThat(page.locator("[id='find-the-contact-of-somebody']")).isInViewport();
        assertThat(page.locator("a[rel=prev]")).containsText("First steps");
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        visit("fr", WIDE, ColorScheme.LIGHT);
        openAsAdministrator("guide.xhtml?chapter=stages");

        assertThat(page.locator("h1")).hasText("Étapes et points de bascule");
        assertThat(page.locator(".prose")).containsText("Faire passer un tiers à l’étape suivante");
        assertThat(page.locator(".prose img").first()).hasAttribute("src", Pattern.compile("/fr/journey\\.webp"));
        screenshot("guide-fr");
    }

    @Test
    void isOpenToEveryRoleWithAllItsPictures() {
        Rest reader = Rest.asAdministrator(spoc).colleague("READER");
        openAs(reader.login(), reader.password(), "guide.xhtml");
        List<String> chapters = page.locator("#contents>ol>li>a").all().stream().map(link -> link.getAttribute("href")).toList();
        assertThat(chapters).hasSizeGreaterThan(10);

        for (String chapter : chapters) {
            assertThat(page.navigate(spoc.base().resolve(chapter).toString()).status()).as(chapter).isEqualTo(200);

            assertThat(page.locator("h1")).not().isEmpty();
            for (Locator picture : page.locator(".prose img").all()) {
                assertThat(picture).hasJSProperty("complete", true);
                assertThat((int) picture.evaluate("picture => picture.naturalWidth")).as(picture.getAttribute("src")).isPositive();
            }
        }
    }

    @Test
    void isClosedToWhoeverIsNotSignedIn() {
        open("guide.xhtml?chapter=board");

        assertThat(page).hasURL(Pattern.compile("/sign-in\\.xhtml\\?to="));
    }

    @Test
    void saysPolitelyThatThereIsNoSuchChapter() {
        openAsAdministrator("home.xhtml");

        var answer = page.navigate(spoc.base().resolve("guide.xhtml?chapter=../../secrets").toString());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("There is nothing here");
        assertAccessible(page);
    }

    @Test
    void isAccessibleInBothThemesAndWidthsAndFitsAPhone() {
        openAsAdministrator("guide.xhtml?chapter=import");
        for (int width : new int[] {WIDE, NARROW}) {
            resize(width);
            for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                theme(theme);
                assertAccessible(page);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
                screenshot("guide-" + width + "-" + theme);
            }
        }
        page.locator(".to-contents").click();
        assertThat(page.locator("#contents")).isInViewport();
    }
}
