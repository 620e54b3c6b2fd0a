package org.spoc.micro;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The user {@code admin} of a SPOC that has no users yet.
 *
 * <p>The application makes the user; the launcher only decides the password and says it, once, when nobody chose it.
 */
final class FirstAdministrator {

    private final Database database;
    private final Optional<String> chosen;
    private Optional<String> generated = Optional.empty();

    FirstAdministrator(Database database, Optional<String> chosen) {
        this.database = database;
        this.chosen = chosen;
    }

    /** Hands the password to the application, if there is nobody yet who could sign in. */
    void prepare() {
        if (someoneExists()) {
            return;
        }
        if (chosen.isEmpty()) {
            generated = Optional.of(Password.generate(16));
        }
        System.setProperty("spoc.admin.password", chosen.or(() -> generated).orElseThrow());
    }

    /** How to sign in, as far as the launcher may say it. */
    String howToSignIn() {
        return generated.map(password -> Words.of("signIn.generated", password))
                .orElseGet(() -> Words.of("signIn.known"));
    }

    private boolean someoneExists() {
        try (Connection connection = database.connect()) {
            return isTrue(connection, "select to_regclass('app_user') is not null")
                    && isTrue(connection, "select exists(select from app_user)");
        } catch (SQLException refused) {
            throw new CannotRun(refused, "database.unreachable", database, refused.getMessage());
        }
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
