package org.spoc.checker.service;

import static org.spoc.testing.Attack.OWNER;
import static org.spoc.testing.Attack.PARTY;
import static org.spoc.testing.Attack.STAGE;

/**
 * Something that must never be in the database, written with plain SQL: {@code :p} is a party that is as it should be,
 * unless the attack makes it itself.
 */
enum Fault {
    MISSING_OWNER(Check.HAS_LEDGER, "23503", "party_has_one_owner", on("party", "party_has_one_owner"),
            born(PARTY, STAGE), born(PARTY, STAGE, OWNER)),
    OWNER_OF_NO_PERIOD(Check.HAS_LEDGER, "23503", "party_has_one_owner", on("party", "party_has_one_owner"),
            "update party set owner_id = 12 where id = :p", next(12) + ";" + points(2, 12)),
    SECOND_OWNER(Check.HAS_LEDGER, "23000", "is not at ledger entry 2", trigger("ledger_entry", "ledger_entry_is_reached"),
            next(12), next(12) + ";" + points(2, 12)),
    OWNER_OF_BEFORE(Check.HAS_LEDGER, "23000", "cannot go back", trigger("party", "party_goes_forward") + ";" + trigger("ledger_entry", "ledger_entry_is_reached"),
            next(12) + ";" + points(2, 12) + ";" + "update party set owner_id = 11, owner_seq = 1, owner_since = :birth where id = :p",
            next(12) + ";" + points(2, 12)),
    GAP_IN_LEDGER(Check.LEDGER_GAPLESS, "23503", "ledger_entry_follows_one_before", on("ledger_entry", "ledger_entry_follows_one_before"),
            line(3, 12, "'2026-03-02Z'", "2", ":birth") + ";" + points(3, 12), next(12) + ";" + points(2, 12)),
    SKIPPED_NUMBER(Check.LEDGER_GAPLESS, "23514", "ledger_entry_without_gap", on("ledger_entry", "ledger_entry_without_gap"),
            line(3, 12, "'2026-03-02Z'", "1", ":birth") + ";" + points(3, 12), next(12) + ";" + points(2, 12)),
    BACKWARD_PERIOD(Check.LEDGER_GAPLESS, "23514", "ledger_entry_never_backwards", on("ledger_entry", "ledger_entry_never_backwards"),
            line(2, 12, "'2026-02-28Z'", "1", ":birth") + ";" + points(2, 12, "'2026-02-28Z'"),
            line(2, 12, ":birth", "1", ":birth") + ";" + points(2, 12, ":birth")),
    OVERLAP(Check.LEDGER_CHAINED, "23503", "ledger_entry_follows_one_before", on("ledger_entry", "ledger_entry_follows_one_before"),
            line(2, 12, "'2026-02-28Z'", "1", "'2026-02-27Z'") + ";" + points(2, 12, "'2026-02-28Z'"), next(12) + ";" + points(2, 12)),
    SECOND_BEGINNING(Check.LEDGER_CHAINED, "23514", "ledger_entry_only_first_has_none_before",
            on("ledger_entry", "ledger_entry_only_first_has_none_before"),
            line(2, 12, "'2026-03-02Z'", "null", "null") + ";" + points(2, 12), next(12) + ";" + points(2, 12)),
    BORN_WITHOUT_OWNER(Check.LEDGER_COMPLETE, "23000", "begins before its first ledger entry", trigger("ledger_entry", "ledger_entry_is_reached"),
            born(PARTY.replace("1, :birth, 'alice'", "1, '2026-03-02Z', 'alice'"), STAGE, OWNER.replace(":birth", "'2026-03-02Z'")),
            born(PARTY, STAGE, OWNER)),
    INACTIVE_OWNER(Check.OWNER_ACTIVE, "23000", "is not active", trigger("ledger_entry", "ledger_entry_owner_is_active"),
            next(13) + ";" + points(2, 13), next(12) + ";" + points(2, 12)),
    OWNER_WHO_LEFT(Check.OWNER_ACTIVE, "23000", "still owns parties", trigger("app_user", "app_user_owns_nothing_when_leaving"),
            "update app_user set active = false where id = 11", "update app_user set active = false where id = 14"),
    FOLLOWER_LEFT_BEHIND(Check.FOLLOWS, null, null, "", (PARTY + ";" + STAGE + ";" + OWNER).replace(":p,", "999,")
            .replace("PERSON", "ORGANISATION").replace("'USER', 11", "'USER', 12") + "; update party set follows_id = 999 where id = :p", ""),
    MISSING_STAGE(Check.HAS_STAGE, "23503", "party_has_one_stage", on("party", "party_has_one_stage"),
            born(PARTY, OWNER), born(PARTY, STAGE, OWNER)),
    STAGE_OF_NO_LINE(Check.HAS_STAGE, "23503", "party_has_one_stage", on("party", "party_has_one_stage"),
            "update party set stage = 'CUSTOMER' where id = :p", moved("LEAD")),
    SECOND_STAGE(Check.HAS_STAGE, "23000", "is not at stage entry 2", trigger("stage_entry", "stage_entry_is_reached"),
            entry(2, "LEAD", "'2026-03-02Z'", "1", "'SUSPECT'", ":birth"), moved("LEAD")),
    GAP_IN_STAGES(Check.STAGES_GAPLESS, "23503", "stage_entry_follows_one_before", on("stage_entry", "stage_entry_follows_one_before"),
            entry(3, "LEAD", "'2026-03-02Z'", "2", "'SUSPECT'", ":birth") + ";" + stands(3, "LEAD", "'2026-03-02Z'"), moved("LEAD")),
    BACKWARD_STAGE(Check.STAGES_GAPLESS, "23514", "stage_entry_never_backwards", on("stage_entry", "stage_entry_never_backwards"),
            entry(2, "LEAD", "'2026-02-28Z'", "1", "'SUSPECT'", ":birth") + ";" + stands(2, "LEAD", "'2026-02-28Z'"), moved("LEAD")),
    OTHER_PAST(Check.STAGES_CHAINED, "23503", "stage_entry_follows_one_before", on("stage_entry", "stage_entry_follows_one_before"),
            entry(2, "PROSPECT", "'2026-03-02Z'", "1", "'LEAD'", ":birth") + ";" + stands(2, "PROSPECT", "'2026-03-02Z'"), moved("LEAD")),
    BORN_WITHOUT_STAGE(Check.STAGES_COMPLETE, "23000", "begins before its first stage entry", trigger("stage_entry", "stage_entry_is_reached"),
            born(PARTY.replace("'SUSPECT', 1, :birth", "'SUSPECT', 1, '2026-03-02Z'"), STAGE.replace(":birth", "'2026-03-02Z'"), OWNER),
            born(PARTY, STAGE, OWNER)),
    OUTSIDE_THE_ARROWS(Check.ALONG_ARROWS, "23503", "stage_entry_along_an_arrow", on("stage_entry", "stage_entry_along_an_arrow"),
            moved("CUSTOMER"), moved("DISQUALIFIED")),
    BEGUN_ELSEWHERE(Check.BEGINS_RIGHT, "23514", "stage_entry_begins_as_suspect", on("stage_entry", "stage_entry_begins_as_suspect"),
            born(PARTY.replace("SUSPECT", "CUSTOMER"), STAGE.replace("SUSPECT", "CUSTOMER"), OWNER),
            born(PARTY.replace("SUSPECT", "CUSTOMER"), STAGE.replace("SUSPECT", "CUSTOMER").replace("CREATED", "MIGRATED"), OWNER)),
    MOVED_WITHOUT_EVIDENCE(Check.EVIDENCE, null, null, "", moved("LEAD").replace("[{\"met\": true}]", "[]"), ""),
    MOVED_IN_SPITE_OF_EVIDENCE(Check.EVIDENCE, null, null, "", moved("LEAD").replace("true", "false"), ""),
    FOLLOW_UP_LEFT_BEHIND(Check.FOLLOW_UP_OWNER, null, null, trigger("follow_up", "follow_up_has_owner"), """
            insert into follow_up (id, version, party_id, title, due_on, owner_kind, owner_id, state, created_at)
            values (1, 1, :p, 'Call', '2026-03-09', 'USER', 12, 'OPEN', :birth)""", ""),
    NO_FALLBACK(Check.UNIT_HAS_FALLBACK, null, null, "", "update business_unit set fallback_team_id = null where id = 1", ""),
    TRAIL_CHANGED(Check.AUDIT_SEALED, "23001", "keeps what was written", trigger("audit_entry", "audit_entry_append_only"),
            "select seal_audit(1000000); update audit_entry set actor = 12 where id = 1", "select seal_audit(1000000)"),
    TRAIL_CUT_OUT(Check.AUDIT_SEALED, "23001", "keeps what was written", trigger("audit_entry", "audit_entry_append_only"),
            "select seal_audit(1000000); delete from audit_entry where id = 2", "select seal_audit(1000000)"),
    SEAL_BROKEN(Check.AUDIT_SEALED, "23001", "keeps what was written", trigger("audit_seal", "audit_seal_append_only"),
            "select seal_audit(1000000); update audit_seal set to_id = to_id - 1", "select seal_audit(1000000)"),
    TRAIL_REWRITTEN(Check.AUDIT_VALUES, "23001", "keeps what was written", trigger("audit_entry", "audit_entry_append_only"),
            "update audit_entry set after = '{}' where id = 1", ""),
    TRAIL_EMPTIED(Check.AUDIT_VALUES, "23001", "keeps what was written", trigger("audit_entry", "audit_entry_append_only"),
            "update audit_entry set after = null where id = 1", "");

    /** The check that finds it. */
    final Check found;
    /** SQLSTATE with which the database refuses it; null when only the checker notices. */
    final String state;
    /** What refuses it; null when only the checker notices. */
    final String guard;
    /** Takes the guard away. */
    final String unguard;
    final String attack;
    /** The same thing done right. */
    final String legal;

    Fault(Check found, String state, String guard, String unguard, String attack, String legal) {
        this.found = found;
        this.state = state;
        this.guard = guard;
        this.unguard = unguard;
        this.attack = attack;
        this.legal = legal;
    }

    boolean refused() {
        return state != null;
    }

    /** Whom the checker names. */
    long example() {
        return found == Check.UNIT_HAS_FALLBACK || found.name().startsWith("AUDIT") ? 1 : FaultsIT.PARTY;
    }

    /** The attack makes the party itself. */
    boolean born() {
        return attack.startsWith("insert into party (") && !attack.contains("999");
    }

    private static String born(String... lines) {
        return String.join(";", lines);
    }

    private static String on(String table, String constraint) {
        return "alter table " + table + " drop constraint " + constraint;
    }

    private static String trigger(String table, String name) {
        return "drop trigger " + name + " on " + table;
    }

    private static String next(long user) {
        return line(2, user, "'2026-03-02Z'", "1", ":birth");
    }

    private static String line(int seq, long user, String from, String previous, String previousFrom) {
        return """
                insert into ledger_entry (party_id, seq, owner_kind, owner_id, from_at, previous_seq, previous_from, cause, channel, reason)
                values (:p, %d, 'USER', %d, %s, %s, %s, 'TRANSFER', 'PAGE', 'holiday')""".formatted(seq, user, from, previous, previousFrom);
    }

    private static String points(int seq, long user) {
        return points(seq, user, "'2026-03-02Z'");
    }

    private static String points(int seq, long user, String since) {
        return "update party set owner_id = %d, owner_seq = %d, owner_since = %s where id = :p".formatted(user, seq, since);
    }

    private static String moved(String stage) {
        return entry(2, stage, "'2026-03-02Z'", "1", "'SUSPECT'", ":birth") + ";" + stands(2, stage, "'2026-03-02Z'");
    }

    private static String entry(int seq, String stage, String at, String previous, String previousStage, String previousAt) {
        return """
                insert into stage_entry (party_id, seq, stage, entered_at, previous_seq, previous_stage, previous_entered_at,
                  origin, channel, policy_version, evidence)
                values (:p, %d, '%s', %s, %s, %s, %s, 'MOVED', 'PAGE', 1, '[{"met": true}]')"""
                .formatted(seq, stage, at, previous, previousStage, previousAt);
    }

    private static String stands(int seq, String stage, String since) {
        return "update party set stage = '%s', stage_seq = %d, stage_since = %s where id = :p".formatted(stage, seq, since);
    }
}
