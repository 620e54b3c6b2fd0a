package org.spoc.checker.service;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Verifies every ledger and every stage history in the database and says what is wrong. Needs nothing but a connection,
 * so that it runs as a command beside the server, on a restored backup, or on the administration page. The
 * command reads one snapshot, in time proportional to the data.
 */
public final class ConsistencyChecker {

    private static final int SHOWN = 10;

    /**
     * The answer to one check.
     *
     * @param name name of the check
     * @param statement what should be true, in a sentence
     * @param broken how many break it
     * @param examples ids of the first of them
     */
    public record Result(String name, String statement, long broken, List<Long> examples) implements java.io.Serializable {

        public boolean clean() {
            return broken == 0;
        }
    }

    private ConsistencyChecker() {
    }

    /** Runs every check and prints a line for each. @return 0 when all hold, 1 when not */
    public static int run(Connection connection, PrintStream out) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        List<Result> results = check(connection);
        connection.rollback();
        for (Result result : results) {
            out.printf("%-5s %s%n", result.clean() ? "ok" : "WRONG", result.statement());
            if (!result.clean()) {
                out.printf("      %d broken, first ids: %s%n", result.broken(), result.examples());
            }
        }
        long wrong = results.stream().filter(result -> !result.clean()).count();
        out.printf("%d checks, %d wrong%n", results.size(), wrong);
        return wrong == 0 ? 0 : 1;
    }

    /** Runs every check in the transaction of the connection. */
    public static List<Result> check(Connection connection) throws SQLException {
        return check(connection, checks -> { });
    }

    /** @param told how many checks are through, after each */
    static List<Result> check(Connection connection, IntConsumer told) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            var results = new ArrayList<Result>();
            for (Check check : Check.values()) {
                results.add(result(check, statement));
                told.accept(results.size());
            }
            return results;
        }
    }

    private static Result result(Check check, Statement statement) throws SQLException {
        var examples = new ArrayList<Long>();
        long broken = 0;
        try (ResultSet found = statement.executeQuery(check.breakers())) {
            while (found.next()) {
                broken++;
                if (examples.size() < SHOWN) {
                    examples.add(found.getLong(1));
                }
            }
        }
        return new Result(check.name(), check.statement(), broken, examples);
    }
}
