package org.spoc.permission;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.spoc.testing.SpocProcess;

/** Gives people another role around the services, which leave nobody who owns parties without one that works on them. */
public final class Roles {

    private static final List<String> STATEMENTS = List.of("delete from user_role where user_id = ? and role <> ?",
            "insert into user_role (user_id, role) values (?, ?) on conflict do nothing");

    private Roles() {
    }

    /** From now on this is their only role. */
    public static void become(SpocProcess spoc, long user, Role role) {
        try (Connection database = spoc.database()) {
            for (String text : STATEMENTS) {
                try (PreparedStatement statement = database.prepareStatement(text)) {
                    statement.setLong(1, user);
                    statement.setString(2, role.name());
                    statement.executeUpdate();
                }
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
