package org.spoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.postgresql.util.PSQLException;

/**
 * Writes to the database around the application, one transaction at a time.
 *
 * <p>Ann (11) leads the team Sales (21), Ben (12) belongs to it, Gus (13) has left. A party is born on 1 March 2026 at
 * 9:00 as a suspect and belongs to Ann.
 */
public final class Attack {

    public static final String BIRTH = "'2026-03-01T09:00:00Z'";

    static final String PEOPLE = """
            insert into business_unit (id, name) values (1, 'Head office');
            insert into app_user (id, login, name, unit_id, active, created_at) values
              (11, 'ann', 'Ann', 1, true, '2026-01-01Z'), (12, 'ben', 'Ben', 1, true, '2026-01-01Z'),
              (13, 'gus', 'Gus', 1, false, '2026-01-01Z'), (14, 'cem', 'Cem', 1, true, '2026-01-01Z');
            insert into team (id, name, unit_id, lead_id) values (21, 'Sales', 1, 11);
            update business_unit set fallback_team_id = 21
            """;

    /** Born whole: {@code :p} stands for the number of the party. */
    public static final String PARTY = """
            insert into party (id, version, kind, name, stage, stage_seq, stage_since, owner_kind, owner_id, owner_seq, owner_since,
              search_text, sort_name, created_at, changed_at)
              values (:p, 1, 'PERSON', 'Alice', 'SUSPECT', 1, :birth, 'USER', 11, 1, :birth, 'alice', 'alice', :birth, :birth)""";
    public static final String STAGE = """
            insert into stage_entry (party_id, seq, stage, entered_at, origin, channel, policy_version, evidence)
              values (:p, 1, 'SUSPECT', :birth, 'CREATED', 'PAGE', 1, '[]')""";
    public static final String OWNER = """
            insert into ledger_entry (party_id, seq, owner_kind, owner_id, from_at, cause, channel)
              values (:p, 1, 'USER', 11, :birth, 'CREATED_NAMED', 'PAGE')""";

    private final DataSource database;

    private Attack(DataSource database) {
        this.database = database;
    }

    public static Attack on(DataSource database) {
        return new Attack(database);
    }

    /** A party that is as it should be. */
    public Attack party(long id) throws SQLException {
        return accepted(of(id, PARTY + ";" + STAGE + ";" + OWNER));
    }

    /** The statements for this party. */
    public static String of(long party, String sql) {
        return sql.replace(":p", Long.toString(party)).replace(":birth", BIRTH);
    }

    public Attack accepted(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
        return this;
    }

    /**
     * The database says no, at the latest when the transaction commits.
     *
     * @param state the SQLSTATE
     * @param guard the constraint, or what the message says when a trigger refuses
     */
    public void refused(String sql, String state, String guard) {
        PSQLException refusal = Assertions.catchThrowableOfType(PSQLException.class, () -> accepted(sql));

        assertThat((Throwable) refusal).as("accepted: %s", sql).isNotNull();
        assertThat(refusal.getSQLState()).as(refusal.getMessage()).isEqualTo(state);
        String constraint = refusal.getServerErrorMessage().getConstraint();
        assertThat(constraint == null ? refusal.getMessage() : constraint).contains(guard);
    }
}
