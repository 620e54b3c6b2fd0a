package org.spoc.guide.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/**
 * Walks through the tasks that the guide tells about, in the sample company, and takes its pictures on the way: into
 * {@code target/guide}, and with {@code -Dguide.renew} also into {@code docs/guide/images}. A page that no longer has
 * what a picture shows fails the walk.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideScreenshotsIT extends BrowserTest {

    private static final Path TAKEN = Path.of("target", "guide");
    private static final Path KEPT = Path.of("..", "docs", "guide", "images");
    private static final Path SAMPLE_FILE = Path.of("..", "web", "src", "main", "webapp", "samples", "organisations.csv");
    /** High enough that nothing has to be scrolled to, and as wide as leaves pictures of some 900 pixels. */
    private static final int WIDTH = 1128;
    private static final int HEIGHT = 2400;
    /** A page that fills the screen is looked at on one of the usual height. */
    private static final int SCREEN = 760;

    private static final String A_LEAD_WITH_HISTORY = """
            select p.id from party p join app_user u on u.id = p.owner_id and u.login = 'tom'
              join ledger_entry l on l.party_id = p.id and l.seq = p.owner_seq and l.cause = 'ROUND_ROBIN'
             where p.stage = 'LEAD' and p.kind = 'ORGANISATION' and p.accepted_at is null
             order by (select count(*) from interaction i where i.party_id = p.id) desc, p.id limit 1
            """;
    private static final String A_CUSTOMER_WITH_SEVERAL_OWNERS = """
            select p.id from party p where p.stage = 'CUSTOMER' and p.owner_seq > 1 and p.country in ('GB', 'IE')
             order by p.owner_seq desc, p.stage_seq desc, p.id limit 1
            """;

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY = new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private SpocProcess sample;
    private Camera camera;

    @BeforeAll
    void foundTheSampleCompany(@TempDir Path folder) throws SQLException {
        sample = SpocProcess.start(folder, Map.of("SPOC_DEMO", "true"));
        var tom = new Rest(sample, "tom", "sample");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        promise(tom, 0, "Send the revised offer", today.minusDays(2));
        promise(tom, 1, "Call about the delivery dates", today);
        promise(tom, 2, "Invite to the open day", today.plusDays(3));
        promise(tom, 3, "Ask how the trial went", today.plusDays(6));
    }

    @AfterAll
    void stop() {
        sample.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyPictureOfTheGuideShowsWhatThePageHas(String language) throws IOException, SQLException {
        spoc = sample;
        camera = new Camera(TAKEN.resolve(language));

        asContact(language);
        asLead(language);
        asAdministrator(language);

        assertThat(camera.taken()).isEqualTo(shown(language));
        if (System.getProperty("guide.renew") != null) {
            renew(language);
        }
    }

    private void asContact(String language) throws SQLException {
        begin(language, null);
        camera.takeBetween("sign-in", page.locator("main h1"), page.locator("[id='signInForm']"));
        begin(language, "tom");
        page.locator("header details.menu:not(.themes-menu) summary").click();
        assertThat(page.locator(".sheet a[href*='guide.xhtml']")).isVisible();
        camera.takeAround("menu", page.locator(".me details.menu[open] .sheet"));
        directory();
        work();
        parties();
        party();
        board();
        funnel();
        absence();
    }

    private void asLead(String language) throws IOException {
        begin(language, "helen");
        bulk();
        importing();
        open("teams.xhtml");
        awaitNewPage(() -> page.locator("td.name a", new Page.LocatorOptions().setHasText("Sales")).click());
        assertThat(page.locator(".rows.load tbody tr")).not().hasCount(0);
        camera.take("team", page.locator("main"), 620);
    }

    private void asAdministrator(String language) throws SQLException {
        begin(language, "ada");
        history();
        open("user.xhtml?id=" + user("tom"));
        page.click("[id='headForm:leave']");
        assertThat(page.locator("[id$='successor']")).isVisible();
        page.locator("[id$='successor']").selectOption(new SelectOption().setIndex(1));
        camera.take("offboarding", page.locator("main"), 620);
        open("administration.xhtml");
        assertThat(page.locator(".tabs a[aria-current=page]")).isVisible();
        camera.take("administration", page.locator("main"), 620);
    }

    private void directory() {
        open("directory.xhtml?q=care");
        assertThat(page.locator(".answer .reach a[href^='tel:']").first()).isVisible();
        camera.take("directory", page.locator("main"), 560);
    }

    private void work() {
        open("home.xhtml");
        assertThat(page.locator(".due .follow-up").first()).isVisible();
        assertThat(page.locator(".work-stages .lacks a").first()).isVisible();
        camera.take("home", page.locator("main"), 900);
        open("follow-ups.xhtml");
        assertThat(page.locator("table.follow-ups tbody tr").first()).isVisible();
        camera.take("follow-ups", page.locator("main"), 620);
    }

    private void parties() {
        page.setViewportSize(1280, HEIGHT);
        open("parties.xhtml?owner=me&stage=PROSPECT");
        assertThat(page.locator("table.rows tbody tr").first()).isVisible();
        assertThat(page.locator(".chip").first()).isVisible();
        camera.take("parties", page.locator("main"), 640);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    private void party() throws SQLException {
        open("party.xhtml?id=" + sample.number(A_LEAD_WITH_HISTORY));
        assertThat(page.locator(".track .now")).isVisible();
        camera.take("party", page.locator("main"), 900);
        camera.takeAround("journey", page.locator("section:has(.track)"));
        page.locator("[id='headForm:moveAhead']").click();
        assertThat(page.locator("#panelForm .opened .need").first()).isVisible();
        camera.takeAround("move-refused", page.locator("#panelForm .opened"));
        page.locator("[id='panelForm:move:cancel']").click();
        assertThat(page.locator("#panelForm .opened")).hasCount(0);
        page.locator("details.add summary").click();
        camera.takeAround("party-add", page.locator("details.add .sheet"));
        page.keyboard().press("Escape");
        page.locator("details.why summary").click();
        assertThat(page.locator(".reasons .way-there li").first()).isVisible();
        camera.takeAround("why", page.locator(".contact-card"));
        page.locator("main").focus();
        page.keyboard().press("?");
        assertThat(page.locator("#keys .to-guide a")).isVisible();
        camera.takeAround("keys", page.locator("#keys"));
    }

    private void history() throws SQLException {
        open("party.xhtml?id=" + sample.number(A_CUSTOMER_WITH_SEVERAL_OWNERS));
        assertThat(page.locator(".history .through")).isVisible();
        camera.take("history", page.locator(".history"), 560);
    }

    private void board() {
        page.setViewportSize(1280, SCREEN);
        open("board.xhtml?owner=me");
        assertThat(page.locator(".board-card").first()).isVisible();
        camera.take("board", page.locator("main"), SCREEN);
        page.locator(".board-column[data-stage=LEAD] .board-card .name").first().focus();
        page.keyboard().press("m");
        Locator side = page.locator(".board-side");
        assertThat(side.locator(".board-choice button").first()).isVisible();
        side.locator(".board-choice button").first().click();
        assertThat(side.locator(".need").first()).isVisible();
        camera.take("board-move", side);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    private void funnel() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        open("funnel.xhtml?from=%s&to=%s".formatted(today.minusYears(1), today));
        assertThat(page.locator(".funnel-chart .plain-list li").first()).isVisible();
        assertThat(page.locator(".funnel-table tbody tr").first()).isVisible();
        camera.take("funnel", page.locator("main"), 900);
    }

    private void absence() throws SQLException {
        open("absences.xhtml");
        assertThat(page.locator(".strip i.off").first()).isVisible();
        camera.take("absences", page.locator("main"), 760);
        open("absences.xhtml?for=me");
        page.locator("[id='absenceForm:deputy']").selectOption(Long.toString(user("maya")));
        assertThat(page.locator("[id='absenceForm:preview'] .icon")).isVisible();
        camera.takeAround("absence-new", page.locator("[id='absenceForm'] .opened"));
    }

    private void bulk() {
        open("bulk.xhtml?what=all&stage=LEAD");
        page.locator("[id='bulkForm:to']").selectOption("PROSPECT");
        page.locator("[id='bulkForm:look']").click();
        assertThat(page.locator("[id='bulkForm:start']")).isVisible();
        camera.take("bulk", page.locator("main"), 860);
    }

    private void importing() throws IOException {
        open("import.xhtml");
        String rows = Files.readString(SAMPLE_FILE) + "Harbour Lights,Trade,12,Irland,Cork,,,Trade fair\n,Trade,30,Ireland,Galway,,,Trade fair\n";
        page.setInputFiles("[id='uploadForm:file']", new FilePayload("trade-fair.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.waitForURL(Pattern.compile("import-job").asPredicate());
        assertThat(page.locator(".track .now")).isVisible();
        camera.take("import-columns", page.locator("main"), 820);
        page.locator("[id$=':check']").click();
        assertThat(page.locator("[data-announce=outcome] .big")).isVisible(PATIENTLY);
        camera.take("import-check", page.locator("main"), 760);
    }

    private void promise(Rest tom, int prospect, String title, LocalDate due) throws SQLException {
        long party = sample.number("select p.id from party p join app_user u on u.id = p.owner_id and u.login = 'tom' where p.stage = 'PROSPECT'"
                + " order by p.id limit 1 offset " + prospect);
        Rest.Answer made = tom.post("parties/" + party + "/follow-ups", "{'title':'%s','dueOn':'%s'}".formatted(title, due));
        assertThat(made.status()).isEqualTo(201);
    }

    /** As somebody of the sample company, or as nobody. */
    private void begin(String language, String login) {
        visit(language, WIDTH, ColorScheme.LIGHT);
        page.setViewportSize(WIDTH, HEIGHT);
        if (login == null) {
            open("sign-in.xhtml");
        } else {
            signIn(login, "sample");
        }
    }

    private long user(String login) throws SQLException {
        return sample.number("select id from app_user where login = '" + login + "'");
    }

    private static Set<String> shown(String language) throws IOException {
        try (Stream<Path> chapters = Files.list(KEPT.resolve("../" + language))) {
            return chapters.flatMap(GuideScreenshotsIT::pictures).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> pictures(Path chapter) {
        try {
            return Pattern.compile("]\\(\\.\\./images/\\w+/([\\w-]+)\\.webp\\)").matcher(Files.readString(chapter))
                    .results().map(found -> found.group(1)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void renew(String language) throws IOException {
        Path kept = Files.createDirectories(KEPT.resolve(language));
        try (Stream<Path> old = Files.list(kept)) {
            old.forEach(file -> file.toFile().delete());
        }
        try (Stream<Path> pictures = Files.list(TAKEN.resolve(language))) {
            for (Path picture : pictures.toList()) {
                Files.copy(picture, kept.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
