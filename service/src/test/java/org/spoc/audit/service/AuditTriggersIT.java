package org.spoc.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.Attack;
import org.spoc.testing.Postgres;

/** The database itself writes down every change, whoever makes it, and keeps what it wrote. */
class AuditTriggersIT {

    /** What is no knowledge about the business, or is kept elsewhere; docs/decisions/audit-by-triggers.md gives the reasons. */
    private static final List<String> LEFT_OUT = List.of("audit_entry", "audit_seal", "bulk_row", "flyway_schema_history", "import_chunk",
            "import_link", "import_mapping", "import_reject", "import_seen", "import_warning", "job_run", "party_view_default", "rest_command",
            "rotation", "rotation_turn", "sample_load", "sign_in", "signed_in", "user_activity", "user_visit");

    private static DataSource database;
    private static Attack attack;
    private static long party = 1_000;

    @BeforeAll
    static void connect() throws SQLException {
        database = Postgres.database();
        attack = Attack.on(database);
    }

    @BeforeEach
    void begin() throws SQLException {
        attack.party(++party);
    }

    @Test
    void aChangeIsWrittenWithWhatWasAndWhatIs() throws SQLException {
        accepted("update party set city = 'Lyon', version = 2 where id = :p");
        accepted("update party set city = 'Paris', name = 'Alicia', version = 3 where id = :p");

        assertThat(entries("part = 'party' and deed = 'CHANGED' and object = :p")).containsExactly(
                "{\"city\": null} {\"city\": \"Lyon\"}", "{\"city\": \"Lyon\", \"name\": \"Alice\"} {\"city\": \"Paris\", \"name\": \"Alicia\"}");
    }

    @Test
    void aLineThatComesOrGoesIsWrittenWhole() throws SQLException {
        accepted("insert into party_email values (:p, 0, 'a@acme.example'), (:p, 1, 'b@acme.example')");
        accepted("delete from party_email where party_id = :p and position = 1");

        assertThat(entries("part = 'party_email' and object = :p")).containsExactly(
                "null {\"address\": \"a@acme.example\", \"position\": 0}", "null {\"address\": \"b@acme.example\", \"position\": 1}",
                "{\"address\": \"b@acme.example\", \"position\": 1} null");
    }

    @Test
    void whatIsOnlyCountedOrDerivedIsNoChange() throws SQLException {
        accepted("update party set version = version + 1, search_text = 'other', changed_at = now() where id = :p");

        assertThat(entries("deed = 'CHANGED' and object = :p")).isEmpty();
    }

    @Test
    void noSecretAndNoReasonOfAnAbsenceGetsIn() throws SQLException {
        accepted("insert into app_user (id, login, name, unit_id, created_at, password_hash) values (:p, 'u:p', 'U', 1, :birth, 'canary')");
        accepted("update app_user set password_hash = 'canary-2', password_changed_at = :birth where id = :p");
        accepted("insert into absence (id, user_id, first_day, last_day, note) values (:p, :p, '2026-01-01', '2026-01-02', 'canary-3')");
        accepted("insert into api_token (user_id, name, hash, scopes, created_at, expires_at) values (:p, 't', sha256('canary-4'), '{READ}', :birth, '2026-04-01Z')");

        assertThat(entries("kind = 'USER' and object = :p")).hasSize(4).noneMatch(entry -> entry.contains("canary") || entry.contains("\\\\x"))
                .anyMatch(entry -> entry.contains("password_changed_at"));
    }

    @Test
    void whoSignedIsNamedAndWhoDidNotIsSeen() throws SQLException {
        accepted("select set_config('spoc.actor', '11', true), set_config('spoc.on_behalf_of', '12', true), set_config('spoc.channel', 'REST', true);"
                + "insert into party_tag values (:p, 'a')");
        accepted("insert into party_tag values (:p, 'b')");

        assertThat(texts("select concat_ws(' ', actor, on_behalf_of, channel, db_role) from audit_entry where part = 'party_tag' and object = :p order by id"))
                .containsExactly("11 12 REST spoc", "spoc");
    }

    @Test
    void whatIsRolledBackLeavesNothing() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(Attack.of(party, "insert into party_tag values (:p, 'never')"));
            connection.rollback();
        }

        assertThat(entries("part = 'party_tag' and object = :p")).isEmpty();
    }

    @Test
    void whoIsErasedIsForgottenButThatItHappenedIsNot() throws SQLException {
        accepted("insert into party_email values (:p, 0, 'a@acme.example')");
        int before = entries("object = :p").size();
        accepted("select seal_audit((select max(id) from audit_entry))");

        accepted("update party set name = '-', erased_at = now() where id = :p; delete from party_email where party_id = :p");

        assertThat(entries("object = :p")).hasSize(before + 2).containsOnly("null null");
        assertThat(texts("select hash = audit_hash(lag(hash) over w, lag(to_id, 1, 0::bigint) over w, to_id) from audit_seal window w as (order by seq)"))
                .isNotEmpty().containsOnly("t");
    }

    @Test
    void nothingIsTakenBack() {
        attack.refused("update audit_entry set actor = 11", "23001", "keeps what was written");
        attack.refused("update audit_entry set before = null, after = null where kind = 'UNIT'", "23001", "keeps what was written");
        attack.refused("delete from audit_entry", "23001", "keeps what was written");
        attack.refused("truncate audit_entry", "23001", "keeps what was written");
        attack.refused("select seal_audit(5); delete from audit_seal", "23001", "keeps what was written");
        attack.refused("truncate audit_seal", "23001", "keeps what was written");
    }

    @Test
    void everyTableIsInTheTrailOrLeftOutForAReason() throws SQLException {
        List<String> silent = texts("""
                select relname from pg_class c where relkind = 'r' and relnamespace = current_schema()::regnamespace
                  and (select count(*) from pg_trigger where tgrelid = c.oid and tgname in ('audit_added', 'audit_changed', 'audit_removed')) < 3
                order by relname""");

        assertThat(silent).isEqualTo(LEFT_OUT);
    }

    private static void accepted(String sql) throws SQLException {
        attack.accepted(Attack.of(party, sql));
    }

    private static List<String> entries(String which) throws SQLException {
        return texts("select coalesce(before::text, 'null') || ' ' || coalesce(after::text, 'null') from audit_entry where " + which + " order by id");
    }

    private static List<String> texts(String query) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                var found = statement.executeQuery(Attack.of(party, query))) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }
}
