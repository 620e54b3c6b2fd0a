package org.spoc.checker.service;

/** What must always hold, each as a query for the parties that break it. Every one reads its tables once. */
enum Check {
    HAS_LEDGER("Every party has a contact owner, and the one its ledger ends with (O1)", """
            select p.id from party p left join lateral (
              select seq, owner_kind, owner_id, from_at from ledger_entry where party_id = p.id order by seq desc limit 1) l on true
            where l.seq is null or (l.seq, l.owner_kind, l.owner_id, l.from_at)
              is distinct from (p.owner_seq, p.owner_kind, p.owner_id, p.owner_since)
            """),
    LEDGER_GAPLESS("Every ledger is numbered from 1 without a gap and never runs backwards (O1)", """
            select party_id from (select party_id, seq, from_at,
                row_number() over w as place, lag(from_at) over w as before from ledger_entry
                window w as (partition by party_id order by seq)) l
            where seq <> place or from_at < before
            """),
    LEDGER_CHAINED("Every ledger line names the line before it (O1)", """
            select party_id from (select party_id, previous_seq, previous_from,
                lag(seq) over w as seq_before, lag(from_at) over w as from_before from ledger_entry
                window w as (partition by party_id order by seq)) l
            where previous_seq is distinct from seq_before or previous_from is distinct from from_before
            """),
    LEDGER_COMPLETE("Every ledger begins when the party was created, or before (O1)", """
            select p.id from party p join ledger_entry l on l.party_id = p.id and l.seq = 1 where l.from_at > p.created_at
            """),
    OWNER_ACTIVE("Nobody who left owns a party (O10)", """
            select p.id from party p join app_user u on p.owner_kind = 'USER' and u.id = p.owner_id
            where not u.active and p.erased_at is null
            """),
    FOLLOWS("People who follow their organisation have its owner (O11)", """
            select p.id from party p join party o on o.id = p.follows_id
            where (p.owner_kind, p.owner_id) <> (o.owner_kind, o.owner_id) and p.erased_at is null
            """),
    HAS_STAGE("Every party has a stage, and the one its history ends with (L1)", """
            select p.id from party p left join lateral (
              select seq, stage, entered_at from stage_entry where party_id = p.id order by seq desc limit 1) s on true
            where s.seq is null or (s.seq, s.stage, s.entered_at) is distinct from (p.stage_seq, p.stage, p.stage_since)
            """),
    STAGES_GAPLESS("Every stage history is numbered from 1 without a gap and never runs backwards (L1)", """
            select party_id from (select party_id, seq, entered_at,
                row_number() over w as place, lag(entered_at) over w as before from stage_entry
                window w as (partition by party_id order by seq)) s
            where seq <> place or entered_at < before
            """),
    STAGES_CHAINED("Every line of a stage history names the line before it (L1)", """
            select party_id from (select party_id, previous_seq, previous_stage, previous_entered_at,
                lag(seq) over w as seq_before, lag(stage) over w as stage_before, lag(entered_at) over w as entered_before
                from stage_entry window w as (partition by party_id order by seq)) s
            where (previous_seq, previous_stage, previous_entered_at)
              is distinct from (seq_before, stage_before, entered_before)
            """),
    STAGES_COMPLETE("Every stage history begins when the party was created, or before (L1)", """
            select p.id from party p join stage_entry s on s.party_id = p.id and s.seq = 1 where s.entered_at > p.created_at
            """),
    ALONG_ARROWS("Every move follows an arrow (L2)", """
            select s.party_id from stage_entry s left join stage_arrow a
              on a.from_stage = s.previous_stage and a.to_stage = s.stage
            where s.seq > 1 and a.to_stage is null
            """),
    BEGINS_RIGHT("A history begins as suspect, unless a migration says otherwise (L7)", """
            select party_id from stage_entry where seq = 1 and stage <> 'SUSPECT' and origin <> 'MIGRATED'
            """),
    EVIDENCE("Every move by people, events or the clock carries evidence, all of it met (L4)", """
            select party_id from stage_entry where seq > 1 and (jsonb_array_length(evidence::jsonb) = 0
              or evidence::jsonb @> '[{"met": false}]'::jsonb)
            """),
    FOLLOW_UP_OWNER("Every open follow-up is with whom it was given to, or with the contact owner of its party", """
            select f.party_id from follow_up f join party p on p.id = f.party_id where f.state = 'OPEN'
              and (f.owner_kind, f.owner_id) <> (case when f.given_to is null then p.owner_kind else 'USER' end, coalesce(f.given_to, p.owner_id))
            """),
    UNIT_HAS_FALLBACK("The main business unit names a fallback team (O5)", """
            select id from business_unit where id = 1 and fallback_team_id is null
            """),
    AUDIT_SEALED("The seals of the audit trail follow each other and close exactly what stands in it", """
            select seq from (select seq, to_id, hash, row_number() over w as place,
                lag(to_id, 1, 0::bigint) over w as from_id, lag(hash) over w as before from audit_seal
                window w as (order by seq)) s
            where seq <> place or hash is distinct from audit_hash(before, from_id, to_id)
            """),
    AUDIT_VALUES("The values in the audit trail are those that were written, or were erased with their party", """
            select e.id from audit_entry e left join party p on e.kind = 'PARTY' and p.id = e.object
            where case when num_nonnulls(e.before, e.after) = 0 then p.erased_at is null
              else e.digest <> audit_digest(e.before, e.after) end
            """);

    private final String statement;
    private final String breakers;

    Check(String statement, String breakers) {
        this.statement = statement;
        this.breakers = breakers;
    }

    /** What should be true, in a sentence. */
    String statement() {
        return statement;
    }

    /** The query for what breaks it: one id a row. */
    String breakers() {
        return breakers;
    }
}
