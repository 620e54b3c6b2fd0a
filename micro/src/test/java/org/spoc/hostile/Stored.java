package org.spoc.hostile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.spoc.testing.SpocProcess;

/** Texts of people as the database has them. */
final class Stored {

    private static final String ENDING = """
            select text from (
                select unnest(array[name, given_name, family_name, city, source, industry, notes, need, authority]) as text from party
                union all select unnest(array[street, postal_code, city]) from party_address
                union all select unnest(array[subject, body]) from interaction union all select unnest(array[title, need, close_reason]) from opportunity
                union all select what from purchase union all select unnest(array[title, note]) from follow_up
                union all select source from consent union all select title from affiliation union all select reason from ledger_entry
                union all select name from app_user union all select note from absence) as texts
            where right(text, length(?)) = ?
            """;

    private final Connection database;

    Stored(SpocProcess spoc) {
        try {
            database = spoc.database();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    List<String> endingWith(String mark) {
        try (PreparedStatement asking = database.prepareStatement(ENDING)) {
            asking.setString(1, mark);
            asking.setString(2, mark);
            List<String> found = new ArrayList<>();
            ResultSet rows = asking.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
