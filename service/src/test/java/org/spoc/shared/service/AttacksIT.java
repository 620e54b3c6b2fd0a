package org.spoc.shared.service;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.Attack;
import org.spoc.testing.Postgres;

/** What is written once stays written, and what makes no sense cannot be written, whoever connects. */
class AttacksIT {

    private static final String NEXT_OWNER = """
            insert into ledger_entry (party_id, seq, owner_kind, owner_id, from_at, previous_seq, previous_from, cause, channel, reason)
            values (:p, 2, 'USER', 12, '2026-03-02Z', 1, :birth, 'TRANSFER', 'PAGE', 'holiday');
            update party set owner_id = 12, owner_seq = 2, owner_since = '2026-03-02Z' where id = :p""";
    private static final String NEXT_STAGE = """
            insert into stage_entry (party_id, seq, stage, entered_at, previous_seq, previous_stage, previous_entered_at, origin, channel, policy_version, evidence)
            values (:p, 2, 'LEAD', '2026-03-02Z', 1, 'SUSPECT', :birth, 'MOVED', 'PAGE', 1, '[{"met": true}]');
            update party set stage = 'LEAD', stage_seq = 2, stage_since = '2026-03-02Z' where id = :p""";

    private static Attack attack;
    private static long party = 1_000;

    @BeforeAll
    static void connect() throws SQLException {
        attack = Attack.on(Postgres.database());
    }

    @BeforeEach
    void begin() throws SQLException {
        attack.party(++party);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_entry", "stage_entry"})
    void aLineOfHistoryIsNeitherChangedNorDeleted(String table) {
        refused("update " + table + " set channel = 'REST' where party_id = :p", "23001", "keeps what was written");
        refused("delete from " + table + " where party_id = :p", "23001", "keeps what was written");
        refused("truncate " + table + " cascade", "23001", "keeps what was written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_entry", "stage_entry"})
    void aReasonGoesWithThePartyAndNothingElseDoes(String table) throws SQLException {
        accepted(NEXT_OWNER);
        accepted(NEXT_STAGE.replace("origin,", "reason, origin,").replace("'MOVED'", "'asked', 'MOVED'"));
        refused("update " + table + " set reason = null where party_id = :p", "23001", "keeps what was written");

        accepted("update party set erased_at = now() where id = :p");

        refused("update " + table + " set reason = 'other' where party_id = :p", "23001", "keeps what was written");
        refused("update " + table + " set reason = null, channel = 'REST' where party_id = :p", "23001", "keeps what was written");
        refused("delete from " + table + " where party_id = :p", "23001", "keeps what was written");
        accepted("update " + table + " set reason = null where party_id = :p");
    }

    @Test
    void aConsentIsNotRewritten() throws SQLException {
        accepted("insert into consent (id, party_id, channel, allowed, given_at) values (:p, :p, 'EMAIL', false, :birth)");

        refused("update consent set allowed = true where party_id = :p", "23001", "keeps what was written");
    }

    @Test
    void aPartyDoesNotDisappearWithItsHistory() {
        refused("delete from party where id = :p", "23503", "party_id_fkey");
        refused("truncate party cascade", "23001", "keeps what was written");
    }

    @Test
    void aPartyKeepsItsNumberAndItsBeginning() {
        refused("update party set id = id + 1000000 where id = :p", "23503", "fkey");
        refused("update party set created_at = created_at + interval '1 day' where id = :p", "23000", "cannot go back");
        refused("update party set created_at = created_at - interval '1 day' where id = :p", "23000", "cannot go back");
    }

    @Test
    void anOwnerIsSomebody() {
        refused(NEXT_OWNER.replace("12", "999"), "23503", "ledger_entry_owner_user_fkey");
        refused(NEXT_OWNER.replace("'USER', 12", "'TEAM', 999"), "23503", "ledger_entry_owner_team_fkey");
        refused(NEXT_OWNER.replace("'USER', 12", "'NOBODY', 12"), "23514", "owner_kind");
    }

    @Test
    void aTeamMayOwn() throws SQLException {
        accepted(NEXT_OWNER.replace("'USER', 12", "'TEAM', 21").replace("owner_id = 12", "owner_kind = 'TEAM', owner_id = 21"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "'  '"})
    void aTransferHasAReason(String reason) {
        refused(NEXT_OWNER.replace("'holiday'", reason), "23514", "ledger_entry_transfer_has_reason");
    }

    @Test
    void anInstantIsNeitherBeforeNorAfterAllTime() {
        refused(NEXT_OWNER.replace("2026-03-02Z", "infinity"), "23514", "ledger_entry_from_at_check");
        refused(NEXT_STAGE.replace("2026-03-02Z", "infinity"), "23514", "stage_entry_entered_at_check");
    }

    @Test
    void aPeriodHasOneOwner() throws SQLException {
        accepted(NEXT_OWNER);

        refused(NEXT_OWNER, "23505", "ledger_entry_pkey");
    }

    @Test
    void evidenceIsAListInJson() throws SQLException {
        refused(NEXT_STAGE.replace("[{\"met\": true}]", "sure"), "22P02", "invalid input syntax for type json");
        refused(NEXT_STAGE.replace("[{\"met\": true}]", "{}"), "23514", "stage_entry_evidence");
        accepted(NEXT_STAGE);
    }

    @Test
    void anExplanationIsAnObjectInJson() throws SQLException {
        refused(NEXT_OWNER.replace("reason)", "reason, explanation)").replace("'holiday')", "'holiday', '[]')"), "23514", "explanation");
        accepted(NEXT_OWNER.replace("reason)", "reason, explanation)").replace("'holiday')", "'holiday', '{}')"));
    }

    @Test
    void aMoveNamesAPolicyThatExists() {
        refused(NEXT_STAGE.replace("'PAGE', 1", "'PAGE', 99"), "23503", "policy_version");
    }

    @Test
    void aHistoryBeginsOnce() {
        refused(NEXT_STAGE.replace("MOVED", "MIGRATED"), "23514", "stage_entry_begins_once");
    }

    @Test
    void theArrowsAreNotForSale() {
        refused("insert into stage_arrow values ('SUSPECT', 'CUSTOMER')", "23001", "keeps what was written");
        refused("delete from stage_arrow where from_stage = 'CUSTOMER'", "23001", "keeps what was written");
        refused("update stage_arrow set to_stage = 'CUSTOMER' where from_stage = 'SUSPECT'", "23001", "keeps what was written");
    }

    @Test
    void whoOwnsAPartyIsNotDeleted() {
        refused("delete from app_user where id = 11", "23503", "fkey");
    }

    @Test
    void whoOwnsAPartyLeavesOnceItIsErasedOrGiven() throws SQLException {
        accepted("insert into app_user (id, login, name, unit_id, created_at) values (:p, 'u:p', 'U', 1, :birth)");
        accepted(NEXT_OWNER.replace("12", ":p"));
        refused("update app_user set active = false where id = :p", "23000", "still owns parties");

        accepted("update party set erased_at = now() where id = :p");

        accepted("update app_user set active = false where id = :p");
    }

    @Test
    void nobodyIsAwayTwiceAtATime() throws SQLException {
        accepted("insert into absence (id, user_id, first_day, last_day) values (:p, 11, date '2026-01-01' + :p, date '2026-01-01' + :p)");

        refused("insert into absence (id, user_id, first_day, last_day) values (-:p, 11, date '2026-01-01' + :p, date '2026-01-09' + :p)",
                "23P01", "absence_overlap");
        accepted("insert into absence (id, user_id, first_day, last_day) values (-:p, 12, date '2026-01-01' + :p, date '2026-01-01' + :p)");
    }

    @Test
    void nobodyIsTheirOwnDeputy() {
        refused("insert into absence (id, user_id, first_day, last_day, deputy_id) values (:p, 14, :birth, :birth, 14)", "23514", "absence_check");
        refused("insert into absence (id, user_id, first_day, last_day) values (:p, 14, '2026-03-02', '2026-03-01')", "23514", "absence_check");
    }

    @Test
    void anotherSystemKnowsAPartyByOneNumber() throws SQLException {
        accepted("insert into party_key values (:p, 'crm', 'A:p')");
        attack.party(++party);

        refused("insert into party_key values (:p, 'crm', 'A" + (party - 1) + "')", "23505", "party_key_pkey");
    }

    private static void accepted(String sql) throws SQLException {
        attack.accepted(Attack.of(party, sql));
    }

    private static void refused(String sql, String state, String guard) {
        attack.refused(Attack.of(party, sql), state, guard);
    }
}
