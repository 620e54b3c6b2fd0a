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
        return settings.database().map(this::check).orElseGet(this::checkEmbedded);
    }

    private int checkEmbedded() {
        try (DataFolder data = new DataFolder(settings.data())) {
            Database known = data.database().orElseThrow(() -> new CannotRun("check.noData", settings.data()));
            if (!data.tryLock()) {
                // a running SPOC holds the folder: its database answers
                return check(known);
            }
            try (EmbeddedPostgres postgres = new EmbeddedPostgres(data)) {
                return check(postgres.start());
            }
        }
    }

    private int check(Database database) {
        try (Connection connection = database.connect(); CheckerOfApplication checker = new CheckerOfApplication()) {
            return checker.run(connection, out);
        } catch (SQLException broken) {
            throw new CannotRun(broken, "check.failed", broken.getMessage());
        }
    }
}
