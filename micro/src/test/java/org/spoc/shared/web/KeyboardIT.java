package org.spoc.shared.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Keys;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/**
 * The five core tasks, and the way in, by keyboard alone. At each step the focus is where a person expects it, in sight
 * and marked. How many keys each task takes stands in the output.
 */
class KeyboardIT extends BrowserTest {

    private Rest admin;
    private Rest ann;
    private Rest ben;
    private String name;
    private long bluth;
    private Keys keys;

    @BeforeEach
    void hireAnnWhoOwnsBluth(SpocProcess running) {
        admin = Rest.asAdministrator(running);
        ann = admin.colleague("LEAD");
        ben = admin.colleague("CONTACT");
        name = Rest.unique("Bluth ");
        bluth = admin.post("parties", "{'kind':'ORGANISATION','name':'%s','emails':['info@bluth.example'],'owner':{'login':'%s'}}"
                .formatted(name, ann.login())).id();
    }

    @Test
    void findsTheContactOfAParty() {
        signInByKeys(ann);

        keys.press("/");
        keys.on("Search parties, contacts and phone numbers");
        keys.type(name);
        awaitNewPage(() -> keys.press("Enter"));
        keys.on("Name, e-mail or phone number");
        keys.press("ArrowDown");
        keys.on(name);
        assertThat(page.locator(".answer .accountable")).containsText(ann.login());

        keys.tell("find a contact");
    }

    @Test
    void registersAParty() {
        String fresh = Rest.unique("Sitwell ");
        signInByKeys(ann);

        awaitNewPage(() -> keys.press("n"));
        keys.on("Given name");
        keys.press("Shift+Tab");
        keys.on("Organisation");
        keys.press("Enter");
        assertThat(page.locator("[id='newPartyForm:name']")).isVisible();
        keys.on("Organisation");
        keys.press("Tab");
        keys.on("Name");
        keys.type(fresh);
        awaitNewPage(() -> keys.press("Enter"));

        assertThat(page.locator("h1")).hasText(fresh);
        keys.tell("create a party");
    }

    @Test
    void movesAPartyOnItsPage() {
        signInByKeys(ann);
        openBluth();

        keys.press("l");
        keys.on("Subject");
        keys.press("Shift+Tab");
        keys.on("Direction");
        keys.press("ArrowUp", "Tab");
        keys.on("Subject");
        keys.type("Asked for a quote");
        keys.press("Enter");
        assertThat(page.locator(".timeline")).containsText("Asked for a quote");
        keys.on("Log interaction");
        keys.tabTo("Move to Lead");
        keys.press("Enter");

        assertThat(page.locator("#headForm .tag")).hasText("Lead");
        keys.on("Move to Prospect");
        keys.tell("log a call and move a stage");
    }

    @Test
    void movesACardOfTheBoard() {
        theyCalled();
        signInByKeys(ann);

        awaitNewPage(() -> keys.press("g", "b"));
        keys.press("ArrowDown");
        keys.on(name);
        keys.press("m");
        keys.on("Lead");
        keys.press("Escape");
        keys.on(name);
        keys.press("m");
        keys.on("Lead");
        keys.press("Enter");

        assertThat(page.locator("#column-LEAD .board-card")).containsText(name);
        keys.on(name);
        keys.tell("move a card, once changing one's mind");
    }

    @Test
    void transfersAPartyWithAReason() {
        signInByKeys(admin);
        openBluth();

        keys.press("t");
        keys.on("New contact owner");
        keys.type(ben.login());
        assertThat(page.locator(".ui-autocomplete-panel [role=option]")).hasCount(1);
        keys.press("Enter");
        keys.on("New contact owner");
        keys.press("Tab");
        keys.on("Reason");
        keys.type("New territory");
        keys.press("Enter");

        assertThat(page.locator(".contact-card")).containsText(ben.login());
        keys.on("Transfer");
        keys.tell("transfer an owner");
    }

    @Test
    void importsAFile() {
        String mill = Rest.unique("Mill ");
        // heard before any key is pressed: a browser that is not told in time opens a dialog of its own
        page.onFileChooser(chooser -> chooser.setFiles(new FilePayload("accounts.csv", "text/csv", ("Account,Country\n" + mill + ",France\n").getBytes(StandardCharsets.UTF_8))));
        signInByKeys(admin);

        awaitNewPage(() -> keys.press("g", "i"));
        keys.press("Tab");
        keys.on("Skip to the content");
        keys.press("Enter", "Tab");
        keys.on("Choose a file");
        keys.press("Enter");
        assertThat(page).hasURL(Pattern.compile("/import-job\\.xhtml\\?id=\\d+"));
        keys.press("Tab", "Enter");
        keys.tabTo("Meaning of Country");
        keys.tabTo("Check");
        keys.press("Enter");
        keys.on("Checked");
        keys.press("Tab");
        keys.on("Import");
        keys.press("Enter");
        keys.on("Imported");
        keys.press("Tab");
        keys.on("See the parties");
        awaitNewPage(() -> keys.press("Enter"));

        assertThat(page.locator("#list")).containsText(mill);
        keys.tell("import a file");
    }

    @Test
    void escapeClosesAPanelAndGoesBackToWhatOpenedIt() {
        signInByKeys(admin);
        openBluth();

        keys.press("t");
        keys.on("New contact owner");
        keys.type(ben.login());
        assertThat(page.locator(".ui-autocomplete-panel [role=option]")).hasCount(1);
        keys.press("Escape");
        assertThat(page.locator(".ui-autocomplete-panel [role=option]")).isHidden();
        keys.on("New contact owner");
        keys.press("Escape");
        keys.on("Transfer");

        keys.press("+");
        keys.on("Interaction");
        keys.press("ArrowDown", "Enter");
        keys.on("Subject");
        keys.tabTo("Cancel");
        keys.press("Enter");
        keys.on("Add");
        assertThat(page.locator(".opened")).hasCount(0);
    }

    @Test
    void aChoiceIsWalkedThroughWithoutLosingTheFocusOrFillingTheHistory() {
        signInByKeys(ann);
        awaitNewPage(() -> keys.press("g", "p"));
        keys.press("Tab", "Enter");
        keys.tabTo("Stage");

        keys.press("ArrowDown", "ArrowDown");
        assertThat(page).hasURL(Pattern.compile("stage=LEAD"));
        keys.on("Stage");
        page.goBack();

        assertThat(page).hasURL(Pattern.compile("/parties\\.xhtml$"));
    }

    @Test
    void theWayToTheContentIsShortAndEveryStopOfThePageIsMarked() {
        signInByKeys(ann);
        openBluth();

        keys.press("Tab");
        keys.on("Skip to the content");
        keys.press("Enter", "Tab");
        keys.on("Edit: Name");
        keys.tabTo("Other stage …");

        assertThat(page.url()).doesNotContain("#");
    }

    private void signInByKeys(Rest who) {
        keys = new Keys(page);
        open("");
        keys.on("User name");
        keys.type(who.login());
        keys.press("Tab");
        keys.on("Password");
        keys.type(who.password());
        awaitNewPage(() -> keys.press("Enter"));
        assertThat(page.locator("h1")).hasText("My work");
        keys.tell("sign in");
    }

    /** By way of the directory. */
    private void openBluth() {
        keys.press("/");
        keys.type(name);
        keys.press("Enter");
        page.locator("[data-answer]").first().waitFor();
        keys.press("ArrowDown");
        keys.on(name);
        awaitNewPage(() -> keys.press("Enter"));
        assertThat(page.locator("h1")).hasText(name);
    }

    private void theyCalled() {
        var answer = admin.post("parties/" + bluth + "/interactions", "{'type':'CALL','direction':'IN','subject':'Asked for a quote'}");
        assertThat(answer.status()).isEqualTo(201);
    }
}
