package org.spoc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Await;
import org.spoc.testing.HarmedSpoc;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/**
 * The server is killed in the middle of an import and of an action on many parties; when it is back both go on: no row
 * and no party twice, none lost.
 */
@ExtendWith(HarmedSpoc.class)
class KilledJobsIT {

    private static final int ROWS = 4_000;
    private static final int PARTIES = 300;

    private final String name = Rest.unique("Row");

    @Test
    void goOnWhereTheyWereKilled(SpocProcess spoc) throws Exception {
        Rest admin = Rest.asAdministrator(spoc);
        long contact = admin.colleague("CONTACT").id();
        long former = beginImport(admin, "Many", PARTIES);
        Await.until("there are parties to act on", Duration.ofMinutes(1), () -> isDone(spoc, former));

        long job = beginImport(admin, name, ROWS);
        beginAction(spoc, contact);
        Await.until("both are in the middle", Duration.ofMinutes(2),
                () -> spoc.number("select done from bulk_job") > 20 && spoc.number("select rows_done from import_job where id = " + job) > 500);
        spoc.kill9();
        long parties = spoc.number("select count(*) from bulk_row where outcome is null");
        long rows = spoc.number("select rows_total - rows_done from import_job where id = " + job);
        spoc.restart();
        Await.until("both are done", Duration.ofMinutes(3),
                () -> isDone(spoc, job) && spoc.number("select count(*) from bulk_job where state = 'DONE'") == 1);

        assertThat(parties).as("parties left when it was killed").isPositive();
        assertThat(rows).as("rows left when it was killed").isPositive();
        assertThat(spoc.number("select created from import_job where id = " + job)).isEqualTo(ROWS);
        assertThat(spoc.number("select count(*) from party where given_name = '" + name + "'")).isEqualTo(ROWS);
        assertThat(spoc.number("select count(distinct family_name) from party where given_name = '" + name + "'")).isEqualTo(ROWS);
        assertThat(spoc.number("select done from bulk_job")).isEqualTo(PARTIES);
        assertThat(spoc.number("select count(*) from party where owner_id = " + contact)).isEqualTo(PARTIES);
        assertThat(spoc.number("select count(*) from ledger_entry where cause = 'TRANSFER' and owner_user = " + contact)).isEqualTo(PARTIES);
        assertThat(spoc.run("check").code()).isZero();
    }

    private static long beginImport(Rest admin, String givenName, int rows) {
        String people = IntStream.range(0, rows).mapToObj(i -> givenName + "," + i + "\n").collect(Collectors.joining());
        return admin.importing("First name,Last name\n" + people).id();
    }

    private static boolean isDone(SpocProcess spoc, long job) throws SQLException {
        return spoc.number("select count(*) from import_job where state = 'DONE' and id = " + job) == 1;
    }

    /** As the page does when it is asked to. */
    private static void beginAction(SpocProcess spoc, long contact) throws SQLException {
        try (Connection database = spoc.database(); Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("""
                    insert into bulk_job (id, request, kind, owner_kind, owner_id, reason, channel, state, created_by, created_at, rows_total)
                    select 1, 'killed', 'TRANSFER', 'USER', %d, 'territory', 'PAGE', 'RUNNING', id, now(), %d from app_user where login = 'admin'
                    """.formatted(contact, PARTIES));
            statement.execute("insert into bulk_row (job_id, place, party_id) select 1, row_number() over (order by id), id from party where given_name = 'Many'");
            database.commit();
        }
    }
}
