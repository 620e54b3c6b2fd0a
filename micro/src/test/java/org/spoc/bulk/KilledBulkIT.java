package org.spoc.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Await;
import org.spoc.testing.HarmedSpoc;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/** The server is killed in the middle of an action on many parties; when it is back it goes on: no party twice, none lost. */
@ExtendWith(HarmedSpoc.class)
class KilledBulkIT {

    private static final int PARTIES = 300;

    @Test
    void goesOnWhereItWasKilled(SpocProcess spoc) throws Exception {
        Rest admin = Rest.asAdministrator(spoc);
        long contact = admin.colleague("CONTACT").id();
        String name = Rest.unique("Many");
        for (int i = 0; i < PARTIES; i++) {
            admin.post("parties", "{'kind':'PERSON','familyName':'%s %d'}".formatted(name, i));
        }

        begin(spoc, contact, name);
        Await.until("some parties are through", Duration.ofMinutes(2), () -> number(spoc, "select done from bulk_job") > 20);
        spoc.kill9();
        spoc.restart();
        long before = number(spoc, "select count(*) from bulk_row where outcome is null");
        Await.until("all parties are through", Duration.ofMinutes(3), () -> number(spoc, "select count(*) from bulk_job where state = 'DONE'") == 1);

        assertThat(before).isPositive();
        assertThat(number(spoc, "select done from bulk_job")).isEqualTo(PARTIES);
        assertThat(number(spoc, "select count(*) from party where owner_id = " + contact)).isEqualTo(PARTIES);
        assertThat(number(spoc, "select count(*) from ledger_entry where cause = 'TRANSFER' and owner_user = " + contact)).isEqualTo(PARTIES);
        assertThat(spoc.run("check").code()).isZero();
    }

    /** As the page does when it is asked to. */
    private static void begin(SpocProcess spoc, long contact, String name) throws SQLException {
        try (Connection database = spoc.database(); Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("""
                    insert into bulk_job (id, request, kind, owner_kind, owner_id, reason, channel, state, created_by, created_at, rows_total)
                    select 1, 'killed', 'TRANSFER', 'USER', %d, 'territory', 'PAGE', 'RUNNING', id, now(), %d from app_user where login = 'admin'
                    """.formatted(contact, PARTIES));
            statement.execute("""
                    insert into bulk_row (job_id, place, party_id)
                    select 1, row_number() over (order by id), id from party where family_name like '%s %%'
                    """.formatted(name));
            database.commit();
        }
    }

    private static long number(SpocProcess spoc, String question) throws SQLException {
        try (Connection database = spoc.database(); Statement statement = database.createStatement(); ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getLong(1);
        }
    }
}
