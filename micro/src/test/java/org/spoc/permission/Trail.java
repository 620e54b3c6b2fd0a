package org.spoc.permission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spoc.testing.SpocProcess;

/** The audit trail: whoever is refused has changed nothing, and then nothing stands there under their name. */
public final class Trail implements AutoCloseable {

    private final Connection database;

    public Trail(SpocProcess spoc) {
        try {
            database = spoc.database();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** How many changes a user has made. */
    public synchronized long changesBy(long user) {
        try (PreparedStatement count = database.prepareStatement("select count(*) from audit_entry where actor = ?")) {
            count.setLong(1, user);
            ResultSet found = count.executeQuery();
            found.next();
            return found.getLong(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Numbers of things, and whose they are. @param question for both, with a place for the owners */
    synchronized Map<Long, Long> owned(String question, List<Long> owners) {
        try (PreparedStatement asking = database.prepareStatement(question)) {
            asking.setArray(1, database.createArrayOf("bigint", owners.toArray()));
            ResultSet found = asking.executeQuery();
            Map<Long, Long> owned = new TreeMap<>();
            while (found.next()) {
                owned.put(found.getLong(1), found.getLong(2));
            }
            return owned;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
