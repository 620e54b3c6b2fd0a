package org.spoc.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.Await;
import org.spoc.testing.BrowserTest;
import org.spoc.testing.PostgresProcesses;
import org.spoc.testing.SpocProcess;

/** A SPOC that is killed in the middle of loading its sample data, and then started again beside another node, tells the whole story, once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleDataIT extends BrowserTest {

    /** The day on which the story is told, so that it is the same one in every run. */
    private static final Map<String, String> ON_A_DAY = Map.of("SPOC_DEMO", "true", "JDK_JAVA_OPTIONS", "-Dspoc.demo.today=2024-05-06");
    private static final int IN_THE_MIDDLE = 2_000;

    private Path folder;
    private SpocProcess sample;
    private SpocProcess beside;
    private Story story;

    @BeforeAll
    void killWhileItLoadsAndStartTwoAgain(@TempDir Path temporary) {
        folder = temporary;
        sample = SpocProcess.launch(folder, ON_A_DAY);
        story = new Story(sample);
        Await.until("half of it is loaded", Duration.ofMinutes(3), this::isInTheMiddle);
        assertThat(sample.err()).doesNotContain("Sample data loaded");
        Map<String, String> killed = PostgresProcesses.of(sample).settings();
        sample.kill9();
        sample.launch();
        Await.until("its database is there again, on another port", Duration.ofMinutes(1),
                () -> !PostgresProcesses.of(sample).settings().equals(killed) && isInTheMiddle());
        beside = SpocProcess.launch(folder.resolve("beside"), onItsDatabase());
        sample.awaitRunning();
        beside.awaitRunning();
    }

    private Map<String, String> onItsDatabase() {
        Map<String, String> settings = new HashMap<>(ON_A_DAY);
        settings.putAll(PostgresProcesses.of(sample).settings());
        return settings;
    }

    /** Numbers are taken for good, even by a transaction that is not over. */
    private boolean isInTheMiddle() {
        try {
            return sample.data().resolve("database.properties").toFile().exists() && story.number("select last_value from spoc_id") > IN_THE_MIDDLE;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @BeforeEach
    void look() {
        spoc = sample;
        visit("en", WIDE, ColorScheme.LIGHT);
    }

    @AfterAll
    void stop() {
        beside.close();
        sample.close();
    }

    @Test
    @Order(1)
    void isLoadedByOneOfTwoAndFoundByTheOther() throws SQLException {
        String told = sample.err() + beside.err();

        assertThat(Stream.of("Sample data loaded:", "was loaded before").map(words -> told.split(words, -1).length - 1)).containsExactly(1, 1);
        assertThat(story.number("select count(*) from app_user where sample")).isEqualTo(13);
    }

    @Test
    @Order(1)
    void hasPartiesInEveryStageAsTheStorySays() throws SQLException {
        var stages = story.stages();

        assertThat(stages).isEqualTo(Map.of("SUSPECT", 150L, "LEAD", 191L, "PROSPECT", 93L, "OPPORTUNITY", 35L, "CUSTOMER", 63L,
                "INACTIVE", 22L, "FORMER", 11L, "DISQUALIFIED", 28L));
    }

    @Test
    @Order(1)
    void tellsTheSameStoryOnTheSameDay() throws SQLException {
        String digest = story.digest();

        assertThat(digest).isEqualTo("c5f90068d30b3c453776400a022dc861");
    }

    @Test
    @Order(1)
    void breaksNoRule() {
        var check = sample.run("check");

        assertThat(check.code()).as(check.out()).isZero();
    }

    @Test
    @Order(1)
    void hasAUserForEveryRoleInThreeTeams() throws SQLException {
        var roles = story.counts("""
                select role, count(*) from user_role r join app_user u on u.id = r.user_id where u.sample and u.active group by role
                """);

        assertThat(roles).containsOnlyKeys("READER", "CONTACT", "LEAD", "MARKETING", "ADMINISTRATOR", "AUDITOR");
        assertThat(roles.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(12);
        assertThat(story.number("select count(distinct team_id) from team_member m join app_user u on u.id = m.user_id where u.sample")).isEqualTo(3);
    }

    @Test
    @Order(1)
    void hasDeputiesWhoActedAndDealsOfEveryKindInSeveralCurrencies() throws SQLException {
        assertThat(story.number("select count(*) from interaction where on_behalf_of is not null")).isPositive();
        assertThat(story.counts("select state, count(distinct currency) from opportunity group by state")).containsOnlyKeys("OPEN", "WON", "LOST")
                .allSatisfy((state, currencies) -> assertThat(currencies).isGreaterThan(1));
    }

    @Test
    @Order(1)
    void leavesEverySalespersonWithSomethingLateSomethingForTheDayAndSomethingForLater() throws SQLException {
        for (String login : List.of("tom", "camille", "maya", "helen")) {
            var due = story.counts("""
                    select case when due_on < day then 'late' when due_on = day then 'today' when due_on <= day + 7 then 'week' else 'later' end, count(*)
                    from follow_up f join app_user u on f.owner_kind = 'USER' and u.id = f.owner_id,
                      (select (story_until at time zone 'UTC')::date as day from sample_load) s
                    where f.state = 'OPEN' and u.login = '%s' group by 1
                    """.formatted(login));

            assertThat(due).as(login).containsKeys("late", "today", "week", "later");
        }
        assertThat(story.counts("select state, count(*) from follow_up group by state")).containsOnlyKeys("OPEN", "DONE", "DROPPED");
        assertThat(story.number("select count(*) from follow_up where given_to is not null")).isPositive();
    }

    @Test
    @Order(1)
    void letsALeadInWithOneClickAndTheButton() {
        open("sign-in.xhtml?to=/parties.xhtml?stage=LEAD");

        awaitNewPage(() -> page.locator(".samples a", new Page.LocatorOptions().setHasText("Helen Marsh")).click());
        assertThat(page.locator("[id='signInForm:login']")).hasValue("helen");
        awaitNewPage(() -> page.click("[id='signInForm:signIn']"));

        assertThat(page.locator("header .menu").last()).containsText("Helen Marsh");
        assertThat(page).hasURL(Pattern.compile("/parties\\.xhtml\\?stage=LEAD$"));
    }

    @Test
    @Order(1)
    void fillsInNobodyElse() {
        open("sign-in.xhtml?as=admin");

        assertThat(page.locator("[id='signInForm:login']")).hasValue("");
        assertThat(page.locator("[id='signInForm:password']")).hasValue("");
    }

    @Test
    @Order(1)
    void showsSampleUsersAccessiblyInBothThemesWidthsAndLanguages() {
        for (String language : new String[] {"en", "fr"}) {
            visit(language, WIDE, ColorScheme.LIGHT);
            open("sign-in.xhtml");
            assertThat(page.locator(".samples li")).hasCount(6);
            assertAccessible(page);
            theme(ColorScheme.DARK);
            resize(NARROW);
            open("sign-in.xhtml?as=tom");
            assertAccessible(page);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(NARROW);
            screenshot("sign-in-samples-phone-dark-" + language);
        }
        assertThat(page.locator(".samples")).containsText("Responsable d’équipe");
    }

    @Test
    @Order(2)
    void addsNothingAtTheSecondStart() throws SQLException {
        String before = story.digest();

        beside.stop();
        sample.stop();
        sample.restart();

        assertThat(sample.err()).contains("loaded before");
        assertThat(story.digest()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void letsNoSampleUserInWithoutTheSetting() {
        assertThat(sample.send(sample.as("ada", "sample", "api/v1/me")).statusCode()).isEqualTo(200);
        sample.stop();

        try (SpocProcess plain = SpocProcess.start(folder.resolve("plain"), Map.of("SPOC_DATA", sample.data().toString()))) {
            spoc = plain;
            visit("en", WIDE, ColorScheme.LIGHT);
            signIn("ada", "sample");

            assertThat(page.locator(".refused")).isVisible();
            assertThat(page.locator(".samples")).hasCount(0);
            assertThat(plain.send(plain.as("ada", "sample", "api/v1/me")).statusCode()).isEqualTo(401);
            assertThat(plain.send(plain.asAdministrator("api/v1/me")).statusCode()).isEqualTo(200);
        }
    }
}
