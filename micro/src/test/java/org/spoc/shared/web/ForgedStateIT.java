package org.spoc.shared.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;

class ForgedStateIT extends BrowserTest {

    @Test
    void aFormThatBelongsToAnotherPageLeadsBackToThisOne() {
        openAsAdministrator("new-party.xhtml");
        String foreign = page.inputValue("input[name='jakarta.faces.ViewState'] >> nth=0");
        open("profile.xhtml");

        page.evaluate("state => document.querySelectorAll(\"input[name='jakarta.faces.ViewState']\").forEach(each => each.value = state)", foreign);
        awaitNewPage(() -> page.evaluate("() => [...document.forms].find(form => form.method == 'post' && form.querySelector(\"input[name='jakarta.faces.ViewState']\")).submit()"));

        assertThat(page.locator("h1")).hasText("My profile");
        assertThat(page.locator("main")).containsText("has been loaded again");
    }
}
