package org.spoc.ownership.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.checker.service.ConsistencyChecker;
import org.spoc.testing.Attack;
import org.spoc.testing.Postgres;

/**
 * Sixteen servers, each with a clock of its own, transfer the same parties at once with the statements of the
 * application. What the application forgets in a planted fault, the database refuses.
 */
class ContestedTransfersIT {

    private static final int SERVERS = 16;
    private static final int TRANSFERS = 40;
    private static final int PARTIES = 3;
    private static final String REFUSED = "refused";

    private final ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
    private DataSource database;

    @BeforeEach
    void begin() throws SQLException {
        database = Postgres.database();
        for (long party = 1; party <= PARTIES; party++) {
            Attack.on(database).party(party);
        }
    }

    @AfterEach
    void end() {
        servers.shutdownNow();
    }

    @Test
    void leaveNoGapAndNoBackwardPeriod() throws Exception {
        var outcomes = atOnce(server -> transfers(server, "for update", true));

        assertThat(outcomes).doesNotContain(REFUSED).hasSize(SERVERS * TRANSFERS);
        assertThat(lines()).isEqualTo(PARTIES + SERVERS * TRANSFERS);
        assertClean();
    }

    @Test
    void areRefusedWhenTheApplicationForgetsTheLock() throws Exception {
        var allHaveRead = new CyclicBarrier(SERVERS);

        var outcomes = atOnce(server -> () -> List.of(transfer(1, "", true, server, allHaveRead)));

        assertThat(outcomes).filteredOn(REFUSED::equals).hasSize(SERVERS - 1);
        assertThat(lines()).isEqualTo(PARTIES + 1);
        assertClean();
    }

    @Test
    void areRefusedWhenTheApplicationTrustsItsClock() throws Exception {
        var outcomes = atOnce(server -> transfers(server, "for update", false));

        assertThat(outcomes).contains(REFUSED);
        assertThat(lines()).isEqualTo(PARTIES + outcomes.stream().filter(outcome -> !REFUSED.equals(outcome)).count());
        assertClean();
    }

    @Test
    void neverMeetAnOwnerWhoLeavesAtThatMoment() throws Exception {
        for (int round = 0; round < 40; round++) {
            Attack.on(database).accepted("update app_user set active = true where id = 14");
            var together = new CyclicBarrier(2);

            var given = servers.submit(() -> transferTo(14, 1, "for update", true, 0, together));
            var left = servers.submit(() -> leaves(together));

            assertThat(List.of(given.get(), left.get())).as("round %d", round).containsOnlyOnce(REFUSED);
            assertClean();
            Attack.on(database).accepted("update app_user set active = true where id = 14");
            transferTo(11, 1, "for update", true, 0, null);
        }
    }

    private interface Server {
        Callable<List<String>> work(int number);
    }

    private List<String> atOnce(Server server) throws Exception {
        var running = new ArrayList<Future<List<String>>>();
        IntStream.range(0, SERVERS).forEach(number -> running.add(servers.submit(server.work(number))));
        var outcomes = new ArrayList<String>();
        for (Future<List<String>> one : running) {
            outcomes.addAll(one.get());
        }
        return outcomes;
    }

    private Callable<List<String>> transfers(int server, String lock, boolean neverBefore) {
        return () -> {
            var outcomes = new ArrayList<String>();
            try (Connection connection = database.getConnection()) {
                for (int i = 0; i < TRANSFERS; i++) {
                    outcomes.add(transfer(connection, userOf(server), 1 + (server + i) % PARTIES, lock, neverBefore, server, null));
                }
            }
            return outcomes;
        };
    }

    private String transfer(long party, String lock, boolean neverBefore, int server, CyclicBarrier allHaveRead) throws Exception {
        return transferTo(userOf(server), party, lock, neverBefore, server, allHaveRead);
    }

    private String transferTo(long user, long party, String lock, boolean neverBefore, int server, CyclicBarrier allHaveRead) throws Exception {
        try (Connection connection = database.getConnection()) {
            return transfer(connection, user, party, lock, neverBefore, server, allHaveRead);
        }
    }

    private static long userOf(int server) {
        return server % 2 == 0 ? 11 : 12;
    }

    private static String transfer(Connection connection, long user, long party, String lock, boolean neverBefore, int server,
            CyclicBarrier allHaveRead) throws Exception {
        connection.setAutoCommit(false);
        try {
            Present present = present(connection, party, lock);
            if (allHaveRead != null) {
                allHaveRead.await();
            }
            Instant clock = Instant.now().plus(Duration.ofSeconds(server - SERVERS / 2L));
            Instant start = neverBefore && clock.isBefore(present.since().toInstant()) ? present.since().toInstant() : clock;
            write(connection, party, user, present, Timestamp.from(start));
            connection.commit();
            return "transferred";
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(refused.getMessage()).startsWith("23");
            connection.rollback();
            return REFUSED;
        }
    }

    private record Present(int seq, Timestamp since) {
    }

    private static Present present(Connection connection, long party, String lock) throws SQLException {
        try (var select = connection.prepareStatement("select owner_seq, owner_since from party where id = ? " + lock)) {
            select.setLong(1, party);
            var found = select.executeQuery();
            found.next();
            return new Present(found.getInt(1), found.getTimestamp(2));
        }
    }

    private static void write(Connection connection, long party, long user, Present present, Timestamp start) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into ledger_entry (party_id, seq, owner_kind, owner_id, from_at, previous_seq, previous_from, cause, channel, reason)
                values (?, ?, 'USER', ?, ?, ?, ?, 'TRANSFER', 'PAGE', 'contested')""");
                var update = connection.prepareStatement("update party set owner_id = ?, owner_seq = ?, owner_since = ? where id = ?")) {
            bind(insert, party, present.seq() + 1, user, start, present.seq(), present.since());
            insert.executeUpdate();
            bind(update, user, present.seq() + 1, start, party);
            update.executeUpdate();
        }
    }

    private static void bind(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private String leaves(CyclicBarrier together) throws Exception {
        together.await();
        try {
            Attack.on(database).accepted("update app_user set active = false where id = 14");
            return "left";
        } catch (SQLException refused) {
            return REFUSED;
        }
    }

    private long lines() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from ledger_entry")) {
            found.next();
            return found.getLong(1);
        }
    }

    private void assertClean() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThat(ConsistencyChecker.check(connection)).allMatch(ConsistencyChecker.Result::clean);
        }
    }
}
