package org.spoc.lifecycle.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

class BoardPageIT extends BrowserTest {

    private Rest admin;
    private String source;
    private long bluth;

    @BeforeEach
    void registerBluth(SpocProcess running) {
        admin = Rest.asAdministrator(running);
        source = Rest.unique("Fair ");
        bluth = organisation("Bluth Company");
    }

    @Test
    void movesACardThatIsDragged() {
        theyCalled(bluth);
        openBoard("");

        card().dragTo(column("LEAD"));

        assertThat(column("LEAD").locator(".board-card")).containsText("Bluth Company");
        assertThat(column("SUSPECT").locator(".board-card")).hasCount(0);
        assertThat(column("LEAD").locator(".count")).hasText("1");
        assertThat(note()).containsText("moved from Suspect to Lead");
        assertThat(stage()).isEqualTo("LEAD");
    }

    @Test
    void isWalkedAndMovedByKeysAlone() {
        organisation("Condax");
        theyCalled(bluth);
        openBoard("");
        page.locator(".board-card .name").first().focus();

        page.keyboard().press("ArrowDown");
        assertThat(name()).isFocused();
        page.keyboard().press("m");
        assertThat(side().getByText("Where does Bluth Company go?")).isVisible();
        assertThat(side().getByRole(AriaRole.BUTTON).first()).isFocused();
        page.keyboard().press("Enter");

        assertThat(column("LEAD").locator(".board-card")).containsText("Bluth Company");
        assertThat(name()).isFocused();
    }

    @Test
    void escapeClosesTheChoiceAndGoesBackToTheCard() {
        openBoard("");
        name().focus();
        page.keyboard().press("m");
        assertThat(side().getByRole(AriaRole.BUTTON).first()).isFocused();

        page.keyboard().press("Escape");

        assertThat(side().locator(".card")).hasCount(0);
        assertThat(name()).isFocused();
    }

    @Test
    void saysWhatIsMissingTakesItInPlaceAndMovesThen() {
        openBoard("");

        card().dragTo(column("LEAD"));
        assertThat(side()).containsText("Record something that came from them");
        assertThat(stage()).isEqualTo("SUSPECT");
        screenshot("board-missing");
        assertAccessible(page);
        side().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Log interaction")).click();
        assertThat(field("interaction:direction")).hasValue("IN");
        field("interaction:subject").fill("Asked for a quote");
        side().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Record").setExact(true)).click();

        assertThat(column("LEAD").locator(".board-card")).containsText("Bluth Company");
        assertThat(side().locator(".card")).hasCount(0);
        assertThat(stage()).isEqualTo("LEAD");
    }

    @Test
    void asksForAReasonBeforeItTries() {
        openBoard("");

        card().dragTo(column("DISQUALIFIED"));
        page.locator("[id='partyForm:missing:reason']").fill("Closed down");
        side().getByText("Move to Disqualified").click();

        assertThat(column("DISQUALIFIED").locator(".count")).hasText("1");
        column("DISQUALIFIED").locator(".unfold").click();
        assertThat(name()).isFocused();
        assertThat(column("DISQUALIFIED").locator(".board-card")).containsText("Bluth Company");
        assertThat(admin.get("parties/" + bluth + "/stages").items().get(1).get("reason").asText()).isEqualTo("Closed down");
    }

    @Test
    void takesAMoveBackWhereAnArrowLeadsBack() {
        theyCalled(bluth);
        openBoard("");
        card().dragTo(column("LEAD"));
        assertThat(note()).containsText("moved from Suspect to Lead");

        page.locator("[id='headForm:undo']").click();

        assertThat(column("SUSPECT").locator(".board-card")).containsText("Bluth Company");
        assertThat(note()).containsText("moved from Lead to Suspect");
        assertThat(stage()).isEqualTo("SUSPECT");
    }

    @Test
    void saysSoWhereNoArrowLeadsBack() {
        theyCalled(bluth);
        move("LEAD");
        openBoard("");
        card().dragTo(column("DISQUALIFIED"));
        page.locator("[id='partyForm:missing:reason']").fill("Closed down");

        side().getByText("Move to Disqualified").click();

        assertThat(note()).containsText("no arrow leads from Disqualified to Lead");
        assertThat(page.locator("[id='headForm:undo']")).hasCount(0);
    }

    @Test
    void tellsWhoComesSecondWhoWasFirst() {
        theyCalled(bluth);
        openBoard("");
        Rest colleague = admin.colleague("ADMINISTRATOR");
        assertThat(colleague.post("parties/" + bluth + "/transitions", "{'to':'DISQUALIFIED','reason':'closed down'}").status()).isEqualTo(201);

        card().dragTo(column("LEAD"));

        assertThat(note()).containsText("in Disqualified already: " + colleague.login());
        assertThat(column("SUSPECT").locator(".board-card")).hasCount(0);
        assertThat(stage()).isEqualTo("DISQUALIFIED");
    }

    @Test
    void letsTwoPeopleMoveTheSameCardOnlyOnce() {
        theyCalled(bluth);
        openBoard("");
        Page other = page.context().newPage();
        other.navigate(page.url());
        other.locator("#card-" + bluth).dragTo(other.locator("#column-LEAD"));
        assertThat(other.locator("#column-LEAD .board-card")).hasCount(1);

        card().dragTo(column("DISQUALIFIED"));

        assertThat(note()).containsText("Nothing was changed");
        assertThat(column("LEAD").locator(".board-card")).containsText("Bluth Company");
        assertThat(admin.get("parties/" + bluth + "/stages").items()).hasSize(2);
    }

    @Test
    void readsOnAsOneScrolls() {
        for (int i = 0; i < 22; i++) {
            organisation("Party " + i);
        }
        openBoard("");
        assertThat(column("SUSPECT").locator(".board-card")).hasCount(20);
        assertThat((boolean) page.evaluate("document.documentElement.scrollHeight > document.querySelector('main').getBoundingClientRect().bottom + scrollY + 100"))
                .as("scrolls into nothing").isFalse();

        column("SUSPECT").locator("[data-next]").evaluate("end => end.scrollIntoView()");

        assertThat(column("SUSPECT").locator(".board-card")).hasCount(23);
        assertThat(column("SUSPECT").locator(".count")).hasText("23");
    }

    @Test
    void keepsItsFiltersInTheAddress() {
        openBoard("");
        String other = Rest.unique("Web ");
        assertThat(admin.post("parties", "{'kind':'ORGANISATION','name':'Konex','source':'%s'}".formatted(other)).status()).isEqualTo(201);
        page.reload();

        page.locator("#source").selectOption(other);
        assertThat(column("SUSPECT").locator(".board-card")).containsText("Konex");
        page.reload();

        assertThat(page.locator("#source")).hasValue(other);
        assertThat(column("SUSPECT").locator(".board-card")).hasCount(1);
        page.locator("#stuck").selectOption("true");
        assertThat(page.locator("#board .nothing")).isVisible();
    }

    @Test
    void letsNobodyMoveWhoMayNot() {
        Rest marketing = admin.colleague("MARKETING");
        openAs(marketing.login(), marketing.password(), "board.xhtml?source=" + source.replace(" ", "+"));

        assertThat(card()).hasAttribute("draggable", "false");
        assertThat(card().getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    @Test
    void isAccessibleInBothThemesWidthsAndLanguages() {
        theyCalled(bluth);
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            openBoard("");
            assertAccessible(page);
            screenshot("board-" + language);
            theme(ColorScheme.DARK);
            resize(NARROW);
            assertThat(column("SUSPECT")).isVisible();
            assertThat(column("LEAD")).isHidden();
            page.locator(".board-switch [data-show=LEAD]").click();
            assertThat(column("LEAD")).isVisible();
            assertThat(page.url()).contains("stage=LEAD");
            page.locator(".board-switch [data-show=SUSPECT]").click();
            page.locator("#card-" + bluth + " [data-move]").click();
            side().locator(".card").waitFor();
            assertAccessible(page);
            screenshot("board-phone-dark-" + language);
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")).isFalse();
        }
    }

    private void openBoard(String more) {
        openAsAdministrator("board.xhtml?source=" + source.replace(" ", "+") + more);
        page.locator(".board-card").first().waitFor();
    }

    private long organisation(String name) {
        return admin.post("parties", "{'kind':'ORGANISATION','name':'%s','emails':['info@bluth.example'],'source':'%s'}".formatted(name, source)).id();
    }

    private void theyCalled(long party) {
        admin.post("parties/" + party + "/interactions", "{'type':'CALL','direction':'IN','subject':'They called'}");
    }

    private void move(String to) {
        assertThat(admin.post("parties/" + bluth + "/transitions", "{'to':'%s'}".formatted(to)).status()).isEqualTo(201);
    }

    private String stage() {
        return admin.get("parties/" + bluth).body().get("stage").asText();
    }

    private Locator card() {
        return page.locator("#card-" + bluth);
    }

    private Locator name() {
        return card().locator(".name");
    }

    private Locator column(String stage) {
        return page.locator("#column-" + stage);
    }

    private Locator note() {
        return page.locator(".board-note");
    }

    private Locator side() {
        return page.locator(".board-side");
    }

    private Locator field(String id) {
        return page.locator("[id='panelForm:" + id + "']");
    }
}
