package org.spoc.hostile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.spoc.testing.SpocProcess;

/** How many rows of the business there are: what is refused adds none. */
final class Rows {

    private static final String COUNTS = """
            select concat_ws(' ', (select count(*) from party), (select count(*) from party_email), (select count(*) from party_tag), (select count(*) from party_address),
                (select count(*) from ledger_entry), (select count(*) from stage_entry), (select count(*) from interaction), (select count(*) from opportunity),
                (select count(*) from purchase), (select count(*) from follow_up), (select count(*) from affiliation), (select count(*) from consent),
                (select count(*) from app_user), (select count(*) from user_role), (select count(*) from team), (select count(*) from team_member),
                (select count(*) from absence), (select count(*) from api_token), (select count(*) from import_job), (select count(*) from offboarding))
            """;

    private final Connection database;

    Rows(SpocProcess spoc) {
        try {
            database = spoc.database();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    String state() {
        try (Statement statement = database.createStatement(); ResultSet found = statement.executeQuery(COUNTS)) {
            found.next();
            return found.getString(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
