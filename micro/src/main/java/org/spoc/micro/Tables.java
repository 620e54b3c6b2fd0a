package org.spoc.micro;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of SPOC's schema, as the catalogue of PostgreSQL knows them: nothing has to be listed twice. */
final class Tables {

    private static final String MIGRATIONS = "flyway_schema_history";

    private final Connection connection;

    /** @param connection in a transaction of the caller */
    Tables(Connection connection) {
        this.connection = connection;
    }

    /** @param columns those that are stored and not computed; both are quoted where needed */
    record Table(String name, String columns) {
    }

    /** Begins a backup: from now on this transaction sees one moment. */
    Manifest describe() throws SQLException {
        execute("set transaction isolation level repeatable read, read only");
        String takenAt = text("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
        if (text("select to_regclass('" + MIGRATIONS + "')::text") == null) {
            throw new CannotRun("backup.nothing");
        }
        return Manifest.of(takenAt, text("select version from " + MIGRATIONS + " where success order by installed_rank desc limit 1"));
    }

    boolean areThere() throws SQLException {
        return text("select 1 from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace limit 1") != null;
    }

    List<Table> all() throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("""
                select quote_ident(c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> ?
                  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                group by c.relname order by c.relname
                """)) {
            ask.setString(1, MIGRATIONS);
            try (ResultSet found = ask.executeQuery()) {
                var tables = new ArrayList<Table>();
                while (found.next()) {
                    tables.add(new Table(found.getString("name"), found.getString("columns")));
                }
                return tables;
            }
        }
    }

    /** The last number that each sequence has handed out. */
    Map<String, Long> sequences() throws SQLException {
        try (Statement ask = connection.createStatement(); ResultSet found = ask.executeQuery("""
                select quote_ident(sequencename) as name, last_value from pg_sequences
                where schemaname = current_schema() and last_value is not null order by 1
                """)) {
            var numbers = new TreeMap<String, Long>();
            while (found.next()) {
                numbers.put(found.getString("name"), found.getLong("last_value"));
            }
            return numbers;
        }
    }

    void goOnFrom(Map<String, Long> numbers) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (var number : numbers.entrySet()) {
                set.setString(1, number.getKey());
                set.setLong(2, number.getValue());
                set.execute();
            }
        }
    }

    /** Statements that take every foreign key away and put it back; only the owner of the tables may. */
    List<ForeignKey> foreignKeys() throws SQLException {
        try (Statement ask = connection.createStatement(); ResultSet found = ask.executeQuery("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
                  format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
                from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by 1
                """)) {
            var keys = new ArrayList<ForeignKey>();
            while (found.next()) {
                keys.add(new ForeignKey(found.getString("away"), found.getString("back")));
            }
            return keys;
        }
    }

    record ForeignKey(String away, String back) {
    }

    /** Every rule that the database keeps, as one text: equal before and after a restore. */
    String rules() throws SQLException {
        return text("""
                select md5(string_agg(line, e'\\n' order by line)) from (
                  select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text as line
                  from pg_constraint where connamespace = current_schema()::regnamespace
                  union all
                  select pg_get_triggerdef(t.oid) || t.tgenabled::text from pg_trigger t join pg_class c on c.oid = t.tgrelid
                  where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal) all_rules
                """);
    }

    void execute(String statement) throws SQLException {
        try (Statement act = connection.createStatement()) {
            act.execute(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement ask = connection.createStatement(); ResultSet found = ask.executeQuery(query)) {
            return found.next() ? found.getString(1) : null;
        }
    }
}
