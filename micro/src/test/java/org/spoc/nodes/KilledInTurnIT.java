package org.spoc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Await;
import org.spoc.testing.HarmedSpoc;
import org.spoc.testing.PostgresProcesses;
import org.spoc.testing.SpocProcess;

/**
 * While several programs register, move, transfer and import, the database and the server are killed in turn: nothing
 * that was acknowledged is lost, nothing is done twice, and every rule holds.
 *
 * <p>{@code -Dspoc.rounds=200} kills 200 times instead of five, {@code -Dspoc.seed=…} repeats a run.
 */
@ExtendWith(HarmedSpoc.class)
class KilledInTurnIT {

    private static final int ROUNDS = Integer.getInteger("spoc.rounds", 5);
    private static final int BETWEEN = 20;

    @Test
    void losesNothingAndDoesNothingTwice(SpocProcess spoc) throws Exception {
        long seed = Long.getLong("spoc.seed", System.nanoTime());
        try (MixedWork work = new MixedWork(spoc, seed)) {
            for (int round = 1; round <= ROUNDS; round++) {
                goOn(work);
                if (round % 2 == 1) {
                    PostgresProcesses.of(spoc).kill9();
                } else {
                    spoc.kill9();
                    spoc.restart();
                }
            }
            goOn(work);
            work.end();
            System.out.printf("Killed %d times, seed %d: acknowledged %d parties, %d moves, %d transfers, %d imports; %d came to nothing%n", ROUNDS,
                    seed, work.registered.size(), work.moved.size(), work.transferred.size(), work.imported.size(), work.refused.get());

            Await.until("every import has ended", Duration.ofMinutes(3), () -> spoc.texts("select id from import_job where state = 'RUNNING'").isEmpty());
            assertNothingLost(spoc, work);
            assertNothingTwice(spoc);
            assertThat(spoc.run("check").code()).isZero();
        }
    }

    private static void goOn(MixedWork work) {
        int before = work.acknowledged();
        Await.until("work goes on", Duration.ofMinutes(2), () -> work.acknowledged() >= before + BETWEEN);
    }

    private static void assertNothingLost(SpocProcess spoc, MixedWork work) throws SQLException {
        assertThat(new HashSet<>(spoc.texts("select name from party where name like 'Registered%'"))).containsAll(work.registered);
        assertThat(new HashSet<>(spoc.texts("select reason from ledger_entry where cause = 'TRANSFER'"))).containsAll(work.transferred);
        assertThat(spoc.texts("select id from party where stage = 'LEAD'").stream().map(Long::valueOf).collect(Collectors.toSet()))
                .containsAll(work.moved);
        assertThat(spoc.texts("select id from import_job where state = 'DONE' and created = " + MixedWork.ROWS).stream().map(Long::valueOf)
                .collect(Collectors.toSet())).containsAll(work.imported);
    }

    private static void assertNothingTwice(SpocProcess spoc) throws SQLException {
        assertThat(spoc.texts("select name from party where kind = 'ORGANISATION' group by name having count(*) > 1")).isEmpty();
        assertThat(spoc.texts("select reason from ledger_entry where reason like 'transfer%' group by reason having count(*) > 1")).isEmpty();
        assertThat(spoc.texts("select party_id from stage_entry where stage = 'LEAD' group by party_id having count(*) > 1")).isEmpty();
        assertThat(spoc.texts("select name from party where kind = 'PERSON' group by name having count(*) > 1")).isEmpty();
        assertThat(spoc.texts("select given_name from party where given_name like 'Imported%' group by 1 having count(*) <> " + MixedWork.ROWS)).isEmpty();
    }
}
