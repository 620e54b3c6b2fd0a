package org.spoc.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.spoc.hostile.HostileBodies.Target;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.RestDescription;
import org.spoc.testing.SpocProcess;

/**
 * Everything that takes something takes hostile values: it keeps them exactly or refuses them by name, it never fails,
 * and nothing of it runs in a page afterwards. Short in the build; {@code -Dspoc.hostile=long} sends more than 10,000.
 */
@TestMethodOrder(OrderAnnotation.class)
class HostileInputIT extends BrowserTest {

    private static final Hostile HOSTILE = Hostile.asked();
    private static final int BODIES = Hostile.isLong() ? 6_000 : 800;

    /** What breaks out of a text, an attribute, a script, an answer in XML. */
    private static final List<String> SCRIPTS = List.of("\"><img src=x onerror=\"window.__spoc_ran=1\">", "</script><script>window.__spoc_ran=1</script>",
            "]]></update><img src=x onerror='window.__spoc_ran=1'>", "';window.__spoc_ran=1;//#{7*7}");
    private static final List<String> PAGES = List.of("home.xhtml", "directory.xhtml?q=%3Cscript%3E", "directory.xhtml?q=window", "parties.xhtml", "parties.xhtml?sort=-CREATED",
            "parties.xhtml?text=%22%3E%3Cimg%20src=x%20onerror=%22window.__spoc_ran=1%22%3E", "parties.xhtml?columns=%3Cscript%3Ewindow.__spoc_ran=1%3C/script%3E", "parties.xhtml?tag=%27;window.__spoc_ran=1;//", "board.xhtml",
            "board.xhtml?source=%22%3E%3Cscript%3Ewindow.__spoc_ran=1%3C/script%3E", "funnel.xhtml", "funnel.xhtml?source=%22%3E%3Cscript%3Ewindow.__spoc_ran=1%3C/script%3E", "follow-ups.xhtml?whose=all", "import.xhtml",
            "absences.xhtml", "teams.xhtml", "users.xhtml", "users.xhtml?text=%22%3E%3Cscript%3E", "administration.xhtml?show=JOBS", "administration.xhtml?show=CHECKS", "administration.xhtml?show=SIGN_INS",
            "administration.xhtml?show=SETTINGS", "profile.xhtml", "party-view.xhtml", "bulk.xhtml?text=window", "alike.xhtml?name=%3Cscript%3Ewindow.__spoc_ran=1%3C/script%3E", "columns.xhtml", "new-party.xhtml?q=%22%3E%3Cscript%3Ewindow.__spoc_ran=1%3C/script%3E",
            "guide.xhtml?chapter=%22%3E%3Cscript%3E", "nowhere.xhtml?x=%3Cscript%3Ewindow.__spoc_ran=1%3C/script%3E", "new-user.xhtml");

    @Test
    @Order(1)
    void bodiesAreKeptExactlyOrRefusedByName() {
        Findings findings = new Findings("Hostile bodies");
        Rest admin = Rest.asAdministrator(spoc).colleague("ADMINISTRATOR");
        HostileBodies bodies = new HostileBodies(admin, new RestDescription(admin.get("openapi.json").body()), HOSTILE, findings);
        List<Target> targets = bodies.targets();

        targets.forEach(target -> bodies.attack(target, BODIES / targets.size() + 1));

        findings.tell(HOSTILE);
        assertThat(targets).hasSizeGreaterThan(80);
        assertThat(findings.of("kept")).isPositive();
    }

    @Test
    @Order(2)
    void addressesAndHeadersAreUnderstoodOrRefused() {
        Findings findings = new Findings("Hostile addresses and headers");
        Rest admin = Rest.asAdministrator(spoc).colleague("ADMINISTRATOR");
        HostileAddresses addresses = new HostileAddresses(admin, new RestDescription(admin.get("openapi.json").body()), HOSTILE, findings);
        int times = Hostile.isLong() ? 25 : 3;

        addresses.attackParameters(times);
        addresses.attackWays(times);
        addresses.attackHeaders(times);
        addresses.attackKeys(times * 5);
        addresses.attackByWire();

        findings.tell(HOSTILE);
    }

    @Test
    @Order(3)
    void formsKeepExactlyOrRefuse() {
        Findings findings = new Findings("Hostile forms");
        HostilePages pages = new HostilePages(spoc, HOSTILE, findings);

        pages.forms().forEach(form -> pages.attack(form, Hostile.isLong() ? 25 : 1));
        pages.attackAddresses(Hostile.isLong() ? 20 : 1);

        findings.tell(HOSTILE);
        assertThat(findings.of("kept")).isPositive();
    }

    /** Sent without the script of the page, a form brings the filters beside it along, which nothing writes. */
    @Test
    @Order(5)
    void whatNoPageSendsIsRefused() {
        Visitor visitor = new Visitor(spoc.base()).signIn("admin", SpocProcess.ADMIN_PASSWORD);

        assertThat(visitor.send(visitor.get("teams.xhtml"), "headForm", Map.of(), "headForm:newTeam").status()).isEqualTo(400);
    }

    @Test
    @Order(4)
    void nothingRunsInAnyPage() {
        Findings findings = new Findings("Pages with script in everything");
        Planted planted = new Planted(Rest.asAdministrator(spoc));
        SCRIPTS.forEach(planted::plant);
        openAsAdministrator("");
        HostileCrawl crawl = new HostileCrawl(page, findings);

        Stream.concat(planted.pages().stream(), PAGES.stream()).forEach(each -> crawl.visit(spoc.base().resolve(each).toString()));
        planted.pages().forEach(each -> crawl.print(spoc.base().resolve(each).toString()));

        findings.tell(HOSTILE);
    }
}
