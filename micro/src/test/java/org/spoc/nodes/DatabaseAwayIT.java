package org.spoc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Await;
import org.spoc.testing.HarmedSpoc;
import org.spoc.testing.PostgresProcesses;
import org.spoc.testing.SpocProcess;

/**
 * The database hangs, ends, or cuts everybody off: whoever asks is told so within ten seconds, in the words of a program
 * or of a page, nothing is half written, and all is well again by itself.
 *
 * <p>{@code -Dspoc.faults=long} lets it hang for 60 seconds instead of 12, and cuts 200 times instead of ten.
 */
@ExtendWith(HarmedSpoc.class)
class DatabaseAwayIT {

    private static final boolean LONG = "long".equals(System.getProperty("spoc.faults"));
    private static final Duration HANGING = Duration.ofSeconds(LONG ? 60 : 12);
    private static final int CUTS = LONG ? 200 : 10;
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final SpocProcess spoc;
    private final PostgresProcesses postgres;

    DatabaseAwayIT(SpocProcess spoc) {
        this.spoc = spoc;
        this.postgres = PostgresProcesses.of(spoc);
    }

    @Test
    void everybodyIsToldSoonWhenItHangs() {
        try (Visits visits = new Visits(spoc)) {
            visits.awaitAllGood(Duration.ofMinutes(1));
            int lengthBefore = spoc.err().length();
            long hangs = System.nanoTime();
            postgres.freeze();
            Await.until("it has hung for long enough", HANGING.plusSeconds(10), () -> System.nanoTime() - hangs > HANGING.toNanos());
            assertThat(ready()).isEqualTo(503);
            postgres.thaw();
            visits.awaitAllGood(AT_MOST);
            visits.end();
            Await.until("this node says that it is ready", AT_MOST, () -> ready() == 200);

            List<Visits.Visit> during = visits.those(visit -> visit.begun() >= hangs && visit.begun() < hangs + HANGING.toNanos());
            report("hung for " + HANGING, during);
            assertPolite(visits);
            assertThat(spoc.err().length()).as("what was written about it").isLessThan(lengthBefore + 5_000_000);
            assertThat(refused(during, Visits.Kind.LIST)).isNotEmpty();
            assertThat(refused(during, Visits.Kind.PAGE)).isNotEmpty();
        }
        assertThat(spoc.run("check").code()).isZero();
    }

    @Test
    void itIsStartedAgainWhenItIsKilled() {
        try (Visits visits = new Visits(spoc)) {
            visits.awaitAllGood(Duration.ofMinutes(1));
            long killed = System.nanoTime();
            postgres.kill9();
            visits.awaitAllGood(Duration.ofSeconds(30));
            visits.end();

            report("was killed", visits.since(killed));
            assertPolite(visits);
        }
        assertThat(spoc.run("check").code()).isZero();
    }

    @Test
    void nothingIsHalfWrittenWhenConnectionsAreCut() throws SQLException {
        try (Visits visits = new Visits(spoc)) {
            for (int i = 0; i < CUTS; i++) {
                visits.awaitAllGood(Duration.ofSeconds(30));
                cut();
            }
            visits.awaitAllGood(AT_MOST);
            visits.end();

            report("cut everybody off " + CUTS + " times", visits.since(0));
            assertPolite(visits);
        }
        assertThat(spoc.run("check").code()).isZero();
    }

    /** What a probe is told. */
    private int ready() {
        return spoc.send(spoc.request("/health/ready").version(HttpClient.Version.HTTP_1_1)).statusCode();
    }

    private void cut() throws SQLException {
        try (Connection database = spoc.database(); Statement statement = database.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()");
        }
    }

    private static void assertPolite(Visits visits) {
        List<Visits.Visit> all = visits.those(visit -> true);
        assertThat(all).filteredOn(visit -> !Set.of(200, 201, 503).contains(visit.status())).isEmpty();
        assertThat(all).filteredOn(visit -> visit.took().compareTo(AT_MOST) > 0).isEmpty();
        assertThat(all).filteredOn(visit -> visit.status() == 503).allSatisfy(visit -> {
            boolean program = visit.kind() == Visits.Kind.LIST || visit.kind() == Visits.Kind.CREATE;
            assertThat(visit.type()).startsWith(program ? "application/problem+json" : "text/html");
            assertThat(visit.body()).contains(program ? "/spoc/problems/database-away" : "Just a moment");
            assertThat(visit.retryAfter()).isEqualTo(program);
        });
    }

    private static List<Visits.Visit> refused(List<Visits.Visit> visits, Visits.Kind kind) {
        return visits.stream().filter(visit -> visit.kind() == kind && visit.status() == 503).toList();
    }

    private static void report(String what, List<Visits.Visit> visits) {
        System.out.printf("The database %s: %s, the longest took %s%n", what, Visits.counts(visits),
                visits.stream().map(Visits.Visit::took).max(Duration::compareTo).orElse(Duration.ZERO));
    }
}
