package org.spoc.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Await;
import org.spoc.testing.HarmedSpoc;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/** The server is killed while 16 threads transfer the same few parties: nothing acknowledged is lost, no ledger is torn. */
@ExtendWith(HarmedSpoc.class)
class KilledServerIT {

    private static final int THREADS = 16;
    private static final int PARTIES = 4;
    private static final int BEFORE_THE_KILL = 150;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicBoolean going = new AtomicBoolean(true);

    @Test
    void losesNothingThatWasAcknowledged(SpocProcess spoc) throws Exception {
        Rest rest = Rest.asAdministrator(spoc);
        long[] parties = register(rest);
        long[] users = {rest.colleague("CONTACT").id(), rest.colleague("CONTACT").id(), rest.colleague("CONTACT").id()};

        transferUntilKilled(spoc, parties, users);
        spoc.restart();

        assertThat(reasonsInLedger(spoc)).containsAll(acknowledged);
        assertThat(spoc.run("check").code()).isZero();
    }

    private void transferUntilKilled(SpocProcess spoc, long[] parties, long[] users) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            pool.submit(() -> transferOnAndOn(spoc, parties, users));
        }
        Await.until("enough transfers", Duration.ofMinutes(2), () -> acknowledged.size() >= BEFORE_THE_KILL);
        spoc.kill9();
        going.set(false);
        pool.shutdown();
        assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void transferOnAndOn(SpocProcess spoc, long[] parties, long[] users) {
        while (going.get()) {
            int n = number.incrementAndGet();
            String reason = "contested " + n;
            try {
                int status = Rest.asAdministrator(spoc).post("parties/" + parties[n % PARTIES] + "/owners",
                        "{'owner':{'kind':'USER','id':%d},'reason':'%s'}".formatted(users[n % users.length], reason)).status();
                if (status == 201) {
                    acknowledged.add(reason);
                }
            } catch (RuntimeException serverIsGone) {
                return;
            }
        }
    }

    private static Set<String> reasonsInLedger(SpocProcess spoc) throws SQLException {
        Set<String> reasons = ConcurrentHashMap.newKeySet();
        try (Connection database = spoc.database();
                PreparedStatement statement = database.prepareStatement("select reason from ledger_entry where cause = 'TRANSFER'");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                reasons.add(found.getString(1));
            }
        }
        return reasons;
    }

    private static long[] register(Rest rest) {
        return LongStream.range(0, PARTIES).map(i -> rest.organisation().id()).toArray();
    }
}
