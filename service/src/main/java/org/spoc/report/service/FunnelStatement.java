package org.spoc.report.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.service.Visibility;
import org.spoc.shared.service.Sql;

/** What the numbers of the funnel are counted from; the lists behind them are read from the same. */
@ApplicationScoped
class FunnelStatement {

    @Inject
    private Sql sql;
    @Inject
    private Visibility visibility;

    /**
     * One row for each party and stage entered in the period, and a further one when a migration started it there: the
     * last time it entered, and what became of it by the end. The rows are called {@code f}.
     */
    Sql.Query stays(String select, FunnelFilter f) {
        Sql.Query query = sql.query(select).ofReport().add("""
                from (
                  select e.party_id, e.stage, e.entered_at, e.origin = 'MIGRATED' as migrated,
                    lead(e.stage) over life as next_stage, lead(e.entered_at) over life as left_at,
                    row_number() over (partition by e.party_id, e.stage, e.origin = 'MIGRATED' order by e.seq desc) as nth
                  from stage_entry e join party p on p.id = e.party_id
                  where e.entered_at >= ? and e.entered_at < ? and p.erased_at is null
                """, f.start(), f.end());
        return narrow(query, f).add("window life as (partition by e.party_id order by e.seq)) f");
    }

    /**
     * How long the stays lasted that ended in the period. What a migration started has no known beginning, and a stage
     * that was passed through in the same step has no length: neither is a stay.
     */
    Sql.Query lengths(String select, FunnelFilter f) {
        return narrow(sql.query(select).ofReport().add("""
                from stage_entry e join party p on p.id = e.party_id
                where e.entered_at >= ? and e.entered_at < ? and e.entered_at > e.previous_entered_at and p.erased_at is null
                  and not (e.previous_seq = 1 and exists (select from stage_entry m where m.party_id = e.party_id and m.origin = 'MIGRATED'))
                """, f.start(), f.end()), f);
    }

    /**
     * Parties whose first sign of interest lies in the period: an inquiry on record or an interaction from their side.
     * Those that a migration started at a later stage had shown it before. The rows are called {@code i} and
     * {@code p}, what they bought since, until the end, {@code b}.
     */
    Sql.Query inquiries(String select, FunnelFilter f) {
        Instant start = f.start();
        Instant end = f.end();
        return narrow(sql.query(select).ofReport().add("""
                from (
                  select s.party_id, min(s.at) as at from (
                    select id as party_id, inquired_at as at from party
                    where inquired_at >= ? and inquired_at < ? and erased_at is null
                    union all select party_id, happened_at from interaction
                    where direction = 'IN' and type <> 'NOTE' and happened_at >= ? and happened_at < ?) s
                  group by s.party_id) i join party p on p.id = i.party_id
                left join lateral (select min(bought_on) as bought_on from purchase where party_id = p.id
                  and bought_on >= (i.at at time zone ?)::date and bought_on <= ?) b on true
                where p.erased_at is null and (p.inquired_at is null or p.inquired_at >= ?)
                  and not exists (select from interaction before where before.party_id = p.id and before.direction = 'IN'
                    and before.type <> 'NOTE' and before.happened_at < ?)
                  and not exists (select from stage_entry m where m.party_id = p.id and m.origin = 'MIGRATED' and m.stage <> ?)
                """, start, end, start, end, f.zone().getId(), f.to(), start, start, Stage.SUSPECT), f);
    }

    /** Narrows a statement whose table {@code party} is called {@code p}. */
    private Sql.Query narrow(Sql.Query query, FunnelFilter f) {
        return visibility.seen().narrow(query)
                .addIf(f.owner() != null, "and p.owner_kind = ? and p.owner_id = ?",
                        f.owner() == null ? null : f.owner().getKind(), f.owner() == null ? null : f.owner().getId())
                .addIf(f.team() != null, """
                        and (p.owner_kind = 'TEAM' and p.owner_id = ?
                          or p.owner_kind = 'USER' and p.owner_id = any (array(select user_id from team_member where team_id = ?)))
                        """, f.team(), f.team())
                .addIf(f.source() != null, "and p.source = ?", f.source())
                .addIf(f.country() != null, "and p.country = ?", f.country());
    }
}
