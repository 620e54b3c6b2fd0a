package org.spoc.shared.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.spoc.shared.Invalid;

/**
 * Plain SQL for lists and counts: constant text, bound parameters, rows mapped into records. Takes part in the
 * transaction of the calling service. Values never become text of a statement.
 *
 * <pre>{@code
 * sql.query("select id, name from team where unit_id = ?", unit).list(row -> new TeamRow(row.id("id"), row.text("name")))
 * }</pre>
 */
@ApplicationScoped
public class Sql {

    private static final int ROWS_AT_ONCE = 500;
    /** How a statement that writes, and is asked for what it wrote, says so. */
    private static final String WRITES_AND_TELLS = "returning ";

    @Resource(lookup = "jdbc/spoc")
    private DataSource database;
    @Inject
    private StatementLimits limits;
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;
    @Inject
    private Event<Writing> writing;

    public Query query(String text, Object... values) {
        return new Query(text, values);
    }

    /** A statement in the making: pieces of constant text, each with the values of its question marks. */
    public final class Query {

        private final StringBuilder text;
        private final List<Object> values;
        private boolean ofReport;

        private Query(String text, Object... values) {
            this.text = new StringBuilder(text);
            this.values = new ArrayList<>(Arrays.asList(values));
        }

        public Query add(String piece, Object... more) {
            text.append('\n').append(piece);
            values.addAll(Arrays.asList(more));
            return this;
        }

        public Query addIf(boolean wanted, String piece, Object... more) {
            return wanted ? add(piece, more) : this;
        }

        /** May take as long as a report. */
        public Query ofReport() {
            ofReport = true;
            return this;
        }

        public <T> List<T> list(Function<Row, T> mapper) {
            if (text.indexOf(WRITES_AND_TELLS) >= 0) {
                writing.fire(new Writing());
            }
            return run(statement -> {
                try (ResultSet found = statement.executeQuery()) {
                    var rows = new ArrayList<T>();
                    while (found.next()) {
                        rows.add(mapper.apply(new Row(found)));
                    }
                    return rows;
                }
            });
        }

        /**
         * Hands over one row after the other, however many there are: only some are in memory at a time. Needs the
         * transaction of a service, because the database keeps its place in the answer as long as that lasts.
         */
        public void each(Consumer<Row> taker) {
            ofReport();
            run(statement -> {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        taker.accept(new Row(found));
                    }
                    return null;
                }
            });
        }

        /** The first row, if there is one. */
        public <T> Optional<T> first(Function<Row, T> mapper) {
            return list(mapper).stream().findFirst();
        }

        /** The number in the only column of the only row. */
        public long number() {
            return list(row -> row.number(1)).get(0);
        }

        public boolean exists() {
            return !list(row -> true).isEmpty();
        }

        /** Runs an insert, update or delete. @return rows touched */
        public int update() {
            writing.fire(new Writing());
            return run(PreparedStatement::executeUpdate);
        }

        private <T> T run(Work<T> work) {
            int seconds = limits.seconds(ofReport);
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = beginning(connection).prepareStatement(text.toString())) {
                statement.setQueryTimeout(seconds);
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, bindable(connection, values.get(i)));
                }
                return work.on(statement);
            } catch (SQLException e) {
                throw new IllegalStateException("statement failed: " + e.getSQLState(), e);
            }
        }

        /** The server gives a connection on whose commit was refused as if it were still in that transaction. */
        private Connection beginning(Connection connection) throws SQLException {
            if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION && !connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            return connection;
        }

        private Object bindable(Connection connection, Object value) throws SQLException {
            if (value instanceof Instant instant) {
                return Timestamp.from(instant);
            }
            if (value instanceof Enum<?> constant) {
                return constant.name();
            }
            if (value instanceof Long[] ids) {
                return connection.createArrayOf("bigint", ids);
            }
            if (value instanceof String text && text.indexOf('\0') >= 0) {
                // nothing that is kept contains it, and PostgreSQL would take it for a fault of the program
                throw Invalid.member("", "json.unusableCharacter");
            }
            if (value instanceof String[] texts) {
                return connection.createArrayOf("text", texts);
            }
            return value;
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
