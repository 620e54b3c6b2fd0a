package org.spoc.ownership.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.SpocProcess;

class DirectoryPageIT extends BrowserTest {

    private String name;

    @BeforeEach
    void registerAParty(SpocProcess running) {
        name = "Vandelay " + UUID.randomUUID().toString().substring(0, 8);
        var answer = running.send(running.asAdministrator("api/v1/parties").header("Content-Type", "application/json")
                .POST(ofString("{\"kind\":\"ORGANISATION\",\"name\":\"%s\",\"phones\":[\"+33142685300\"],\"industry\":\"Latex\"}".formatted(name))));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void saysWhatCanBeAsked() {
        openAsAdministrator("directory.xhtml");

        assertThat(page.locator("#answers")).containsText("You can ask for");
        assertThat(question()).isFocused();
    }

    @Test
    void answersWhilePeopleTypeAndKeepsTheQuestionInTheAddress() {
        openAsAdministrator("directory.xhtml");

        question().pressSequentially(name);

        assertThat(page.locator(".answer")).containsText(name);
        assertThat(page.locator(".answer")).containsText("is the accountable team since");
        assertThat(page.locator(".count")).containsText("1 match in");
        assertThat(page.locator("#announcer")).containsText("1 match in");
        assertThat(page).hasURL(Pattern.compile("directory\\.xhtml\\?q=Vandelay\\+"));
    }

    @Test
    void answersALinkWithoutScript() {
        openAsAdministrator("directory.xhtml?q=" + name.replace(" ", "+"));

        assertThat(page.locator(".answer .name")).hasText(name);
        assertThat(question()).hasValue(name);
    }

    @Test
    void opensAnAnswerByKeyboardAlone() {
        openAsAdministrator("directory.xhtml?q=" + name.replace(" ", "+"));

        question().press("ArrowDown");
        assertThat(page.locator(".answer .name")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText(name);
    }

    @Test
    void offersToRegisterWhatNobodyKnows() {
        openAsAdministrator("directory.xhtml");
        question().pressSequentially("Nobody Anywhere");

        assertThat(page.locator("#answers")).containsText("Nobody found for “Nobody Anywhere”");
        page.locator("#answers a.button").click();

        assertThat(page.locator("[id='newPartyForm:familyName']")).hasValue("Anywhere");
    }

    @Test
    void asksForMoreThanOneCharacter() {
        openAsAdministrator("directory.xhtml");

        question().pressSequentially("v");

        assertThat(page.locator(".count")).hasText("Type at least two characters.");
    }

    @Test
    void leadsToTheSignInWhenTheSessionHasEndedAndBack() {
        openAsAdministrator("directory.xhtml");
        page.context().clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("spoc-sign-in"));

        question().pressSequentially("bluth");

        assertThat(page).hasURL(Pattern.compile("sign-in\\.xhtml\\?to=%2Fdirectory\\.xhtml%3Fq%3D"));
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openAsAdministrator("directory.xhtml");
            assertAccessible(page);
            open("directory.xhtml?q=Vandelay");
            assertThat(page.locator(".answer").first()).isVisible();
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertAccessible(page);
            screenshot("directory-phone-dark-" + language);
        }
    }

    private Locator question() {
        return page.locator("#question");
    }
}
