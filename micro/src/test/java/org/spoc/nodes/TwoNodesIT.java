package org.spoc.nodes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.Await;
import org.spoc.testing.PageClient;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;
import org.spoc.testing.SuiteBrowser;

/**
 * Two nodes behind a proxy: nobody is taken for somebody else, turns stay exact, each clock's job runs once, and when a
 * node is killed whoever is signed in goes on, and so does an import.
 *
 * <p>{@code -Dspoc.nodes=long} asks for 100,000 pages with 200 users and 64 threads instead of 1,000 with 20 and 16.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SuiteBrowser.class)
class TwoNodesIT {

    private static final boolean LONG = "long".equals(System.getProperty("spoc.nodes"));
    private static final int USERS = LONG ? 200 : 20;
    private static final int THREADS = LONG ? 64 : 16;
    private static final int REQUESTS = LONG ? 100_000 : 1_000;
    private static final int ROWS = 3_000;
    private static final int CONTACTS = 7;
    private static final int ARRIVALS = 200;
    private static final int AT_ONCE = 40;
    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;
    private static TwoNodes nodes;

    private record Person(long id, Rest rest, PageClient pages) {
    }

    @BeforeAll
    static void start() throws Exception {
        nodes = new TwoNodes(folder);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    @Order(1)
    void nobodyIsTakenForSomebodyElse() throws Exception {
        List<Person> people = IntStream.range(0, USERS).parallel().mapToObj(i -> person()).toList();
        long seed = System.nanoTime();
        var mixedUp = new AtomicInteger();
        var asked = new AtomicInteger();
        long begin = System.nanoTime();

        atOnce(THREADS, thread -> {
            var random = new Random(seed + thread);
            while (asked.incrementAndGet() <= REQUESTS) {
                Person person = people.get(random.nextInt(USERS));
                if (whoAmI(person, random) != person.id()) {
                    mixedUp.incrementAndGet();
                }
            }
            return null;
        });

        System.out.printf("%d answers to %d users by %d threads in %d s, seed %d: %d for somebody else%n", REQUESTS, USERS, THREADS,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(), seed, mixedUp.get());
        assertThat(mixedUp).hasValue(0);
    }

    @Test
    @Order(2)
    void turnsAreExactOverBothNodes() throws Exception {
        Rest admin = Rest.asAdministrator(nodes.one);
        List<Long> contacts = Stream.generate(() -> admin.colleague("CONTACT").id()).limit(CONTACTS).toList();
        Rest.Answer team = admin.post("teams", "{'name':'%s','lead':%d,'members':%s}".formatted(Rest.unique("Intake"), contacts.get(0), contacts));
        nodes.change("update business_unit set intake_team_id = %d where id = 1".formatted(team.id()));

        List<Integer> answers = atOnce(AT_ONCE, n -> IntStream.range(0, ARRIVALS / AT_ONCE).mapToObj(i -> arrive(nodes.both().get(n % 2))).toList())
                .stream().flatMap(List::stream).toList();

        nodes.change("update business_unit set intake_team_id = null where id = 1");
        assertThat(answers).containsOnly(201);
        long[] given = new long[CONTACTS];
        for (int i = 0; i < CONTACTS; i++) {
            given[i] = nodes.number("select count(*) from party where owner_kind = 'USER' and owner_id = " + contacts.get(i));
        }
        assertThat(LongStream.of(given).sum()).isEqualTo(ARRIVALS);
        assertThat(LongStream.of(given).max().orElseThrow() - LongStream.of(given).min().orElseThrow()).isLessThanOrEqualTo(1);
    }

    @Test
    @Order(3)
    void whoeverIsDeactivatedIsOutOnBothNodes() {
        Person person = person();
        List<PageClient> pages = nodes.both().stream().map(node -> new PageClient(node.base()).signIn(person.rest().login(), person.rest().password())).toList();
        List<IntSupplier> programs = programs(person.rest());
        assertThat(pages).allSatisfy(each -> assertThat(PageClient.user(each.get("profile.xhtml"))).contains(person.id()));
        assertThat(programs).hasSize(4).allSatisfy(each -> assertThat(each.getAsInt()).isEqualTo(200));

        long begin = System.nanoTime();
        assertThat(Rest.asAdministrator(nodes.one).post("users/" + person.id() + "/deactivation", "").status()).isLessThan(300);
        Await.until("out on both nodes", FIVE_SECONDS, () -> pages.stream().allMatch(each -> each.get("profile.xhtml").statusCode() == 302)
                && programs.stream().allMatch(each -> each.getAsInt() == 401));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        System.out.printf("deactivated on one node, out on both after %d ms: two sign-ins, a password and a token%n", took.toMillis());
        assertThat(took).isLessThan(FIVE_SECONDS);
    }

    /** What a user's programs are told on both nodes, with the password and with a token. */
    private static List<IntSupplier> programs(Rest user) {
        String token = user.post("tokens", "{'name':'Job','scopes':['READ'],'lastDay':'%s'}".formatted(LocalDate.now(ZoneOffset.UTC).plusDays(1)))
                .body().get("token").asText();
        return nodes.both().stream().<IntSupplier>flatMap(node -> Stream.of(() -> new Rest(node, user.login(), user.password()).get("me").status(),
                () -> node.send(node.request("api/v1/me").header("Authorization", "Bearer " + token)).statusCode())).toList();
    }

    @Test
    @Order(4)
    void whoSignsOutIsOutOnBothNodes() {
        Person person = person();
        List<PageClient> pages = nodes.both().stream().map(node -> person.pages().at(node.base())).toList();
        assertThat(pages).allSatisfy(each -> assertThat(PageClient.user(each.get("profile.xhtml"))).contains(person.id()));

        pages.get(0).signOut();

        assertThat(pages).allSatisfy(each -> assertThat(each.get("profile.xhtml").statusCode()).isEqualTo(302));
    }

    @Test
    @Order(5)
    void theClocksOfBothNodesRunEachJobOnce() throws Exception {
        Await.until("it is past 3:20 at night for both nodes", Duration.ofMinutes(3), () -> Instant.now().isAfter(nodes.night.plusSeconds(3)));

        assertThat(nodes.runningSince).as("both lived when the clocks struck").isBefore(nodes.night);
        assertThat(nodes.number("select count(*) from job_run where job = 'IMPORT_PURGE'")).isEqualTo(1);
        assertThat(nodes.number("select count(*) from job_run where job = 'IMPORT_PURGE' and state = 'DONE'")).isEqualTo(1);
        assertThat(nodes.number("select count(*) from job_run where requested_by is null and due_at is null")).as("runs without their hour").isZero();
    }

    @Test
    @Order(6)
    void workGoesOnWhenANodeIsKilled(Browser chromium) throws Exception {
        try (BrowserContext atOne = browserAt("one", chromium); BrowserContext atTwo = browserAt("two", chromium)) {
            List<Page> typed = Stream.of(atOne, atTwo).map(TwoNodesIT::halfWrittenParty).toList();
            long job = beginImport();
            SpocProcess killed = killTheNodeThatImports(job);
            Page page = typed.get(nodes.both().indexOf(killed));

            page.locator("[id$=':register']").click();

            assertThat(page.locator("#restored")).isVisible();
            assertThat(page.locator("[id$=':familyName']")).hasValue("Featherstone");
            page.locator("[id$=':register']").click();
            assertThat(page.locator("h1")).containsText("Featherstone");
            awaitImport(job);
            assertThat(nodes.number("select count(*) from party where name like 'Number %'")).isEqualTo(ROWS);
            assertThat(nodes.number("select fence from import_job where id = " + job)).as("taken up again").isGreaterThan(1);
        }
    }

    @Test
    @Order(7)
    void everyRuleHoldsAfterwards() {
        assertThat(nodes.one.run("check").code()).isZero();
    }

    /** Also where the proxy has lost its mind: every other page is asked of whatever node, and every fourth answer is for a program. */
    private static long whoAmI(Person person, Random random) {
        if (random.nextInt(4) == 0) {
            return new Rest(nodes.both().get(random.nextInt(2)), person.rest().login(), person.rest().password()).id();
        }
        if (random.nextBoolean()) {
            person.pages().forgetNode();
        }
        return PageClient.user(person.pages().get("profile.xhtml")).orElse(0L);
    }

    private static Person person() {
        Rest rest = Rest.asAdministrator(nodes.one).colleague("READER");
        return new Person(rest.id(), rest, new PageClient(nodes.proxy.base()).signIn(rest.login(), rest.password()));
    }

    private static int arrive(SpocProcess node) {
        Rest rest = Rest.asAdministrator(node);
        return rest.send(Rest.json(rest.request("parties").version(HttpClient.Version.HTTP_1_1), "POST",
                "{'kind':'ORGANISATION','name':'%s'}".formatted(Rest.unique("Arrival")))).status();
    }

    private static BrowserContext browserAt(String node, Browser chromium) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setLocale("en"));
        context.addCookies(List.of(new Cookie("spoc-node", node).setUrl(nodes.proxy.base().toString())));
        return context;
    }

    private static Page halfWrittenParty(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(nodes.proxy.base().resolve("sign-in.xhtml?to=/new-party.xhtml").toString());
        page.fill("[id='signInForm:login']", "admin");
        page.fill("[id='signInForm:password']", SpocProcess.ADMIN_PASSWORD);
        page.click("[id='signInForm:signIn']");
        page.waitForURL("**/new-party.xhtml");
        page.locator("[id$=':familyName']").fill("Featherstone");
        return page;
    }

    private static long beginImport() {
        var rows = new StringBuilder("First name,Last name\n");
        IntStream.rangeClosed(1, ROWS).forEach(i -> rows.append("Number,").append(i).append('\n'));
        return Rest.asAdministrator(nodes.one).importing(rows.toString()).id();
    }

    private static SpocProcess killTheNodeThatImports(long job) throws SQLException {
        Await.until("a node imports", Duration.ofMinutes(1), () -> nodes.number("select rows_done from import_job where id = " + job) > 500);
        String name = nodes.text("select claimed_by from import_job where id = " + job);
        SpocProcess node = nodes.both().stream().filter(each -> name.startsWith(each.pid() + "@")).findFirst().orElseThrow();
        node.kill9();
        return node;
    }

    private static void awaitImport(long job) {
        Await.until("the import is done", Duration.ofMinutes(3), () -> nodes.text("select state from import_job where id = " + job).equals("DONE"));
    }

    private interface Turn<T> {
        T take(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int turns, Turn<T> turn) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(turns);
        try {
            List<Callable<T>> all = IntStream.range(0, turns).<Callable<T>>mapToObj(i -> () -> turn.take(i)).toList();
            var results = new ArrayList<T>();
            for (Future<T> future : pool.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
