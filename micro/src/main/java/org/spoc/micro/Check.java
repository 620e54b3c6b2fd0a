package org.spoc.micro;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Verifies every ledger and history in the database and says what is wrong; while SPOC runs and while it does not.
 * Answers 0 when nothing was found, 1 when something was.
 */
final class Check {

    private final Settings settings;
    private final PrintStream out;

    Check(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int run() {
        return new Installation(settings).withDatabase(this::check);
    }

    private int check(Database database) {
        try (Connection connection = database.connect(); Application application = new Application()) {
            return application.check(connection, out);
        } catch (SQLException broken) {
            throw new CannotRun(broken, "check.failed", broken.getMessage());
        }
    }
}
