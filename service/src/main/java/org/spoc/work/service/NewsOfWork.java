package org.spoc.work.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Cause;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/**
 * What happened to the parties of somebody without their doing. Each kind is one statement that walks back in time along
 * an index and looks at a bounded number of rows only.
 */
@ApplicationScoped
class NewsOfWork {

    private static final int LOOKED_BACK = 1_000;
    private static final String[] STAGES = Arrays.stream(Stage.values()).map(Enum::name).toArray(String[]::new);

    @Inject
    private Sql sql;

    /** Parties that came to them and are still theirs, latest first; what they took on by themselves is no news. */
    List<News> came(WorkScope scope, long reader, Instant since, int limit) {
        return scope.query(sql).add("""
                select 'CAME' as what, p.id, p.name, p.stage, l.from_at as at, l.cause, l.reason, d.name as by_name,
                  null::numeric as amount, null as currency,
                  case p.owner_kind when 'USER' then (select name from app_user where id = p.owner_id)
                    else (select name from team where id = p.owner_id) end as owner_name
                from owner o cross join lateral (select * from ledger_entry e where e.owner_kind = o.kind and e.owner_id = o.id
                  and e.from_at > ? order by e.from_at desc limit ?) l
                join party p on p.id = l.party_id and p.owner_seq = l.seq and p.erased_at is null
                left join app_user d on d.id = l.decided_by
                where (l.seq > 1 or l.cause in ('ROUND_ROBIN', 'FALLBACK')) and l.decided_by is distinct from ? and l.channel <> 'IMPORT'
                order by l.from_at desc, p.id limit ?
                """, since, LOOKED_BACK, reader, limit).list(NewsOfWork::news);
    }

    /** Moves and purchases of their parties, and parties that went to somebody else, latest first. */
    List<News> since(WorkScope scope, long reader, Instant since, int limit) {
        return Stream.of(moved(scope, reader, since, limit), bought(scope, reader, since, limit), left(scope, reader, since, limit))
                .flatMap(List::stream).sorted(Comparator.comparing(News::at).reversed()).limit(limit).toList();
    }

    private List<News> moved(WorkScope scope, long reader, Instant since, int limit) {
        return scope.query(sql).add("""
                select 'MOVED' as what, p.id, p.name, p.stage, p.stage_since as at, null as cause, e.reason, d.name as by_name,
                  null::numeric as amount, null as currency, null as owner_name
                from unnest(?) s(stage) cross join owner o cross join lateral (
                  select m.id, m.name, m.stage, m.stage_since, m.stage_seq from party m where m.owner_kind = o.kind
                    and m.owner_id = o.id and m.stage = s.stage and m.erased_at is null and m.stage_since > ?
                  order by m.stage_since desc, m.id desc limit ?) p
                join stage_entry e on e.party_id = p.id and e.seq = p.stage_seq and e.seq > 1 and e.decided_by is distinct from ?
                left join app_user d on d.id = e.decided_by
                order by p.stage_since desc, p.id limit ?
                """, STAGES, since, LOOKED_BACK / STAGES.length, reader, limit).list(NewsOfWork::news);
    }

    private List<News> bought(WorkScope scope, long reader, Instant since, int limit) {
        return scope.query(sql).add("""
                select 'BOUGHT' as what, p.id, p.name, p.stage, b.recorded_at as at, null as cause, b.what as reason, d.name as by_name,
                  b.amount, b.currency, null as owner_name
                from (select * from purchase where recorded_at > ? order by recorded_at desc, id desc limit ?) b
                join party p on p.id = b.party_id and p.erased_at is null join owner o on o.kind = p.owner_kind and o.id = p.owner_id
                left join app_user d on d.id = b.recorded_by
                where b.recorded_by is distinct from ? order by b.recorded_at desc, b.id desc limit ?
                """, since, LOOKED_BACK, reader, limit).list(NewsOfWork::news);
    }

    private List<News> left(WorkScope scope, long reader, Instant since, int limit) {
        return scope.query(sql).add("""
                select 'LEFT' as what, p.id, p.name, p.stage, l.from_at as at, l.cause, l.reason, d.name as by_name,
                  null::numeric as amount, null as currency, coalesce(u.name, t.name) as owner_name
                from (select * from ledger_entry where seq > 1 and from_at > ? order by from_at desc limit ?) l
                join ledger_entry before on before.party_id = l.party_id and before.seq = l.previous_seq
                join owner o on o.kind = before.owner_kind and o.id = before.owner_id
                join party p on p.id = l.party_id and p.erased_at is null
                left join app_user u on u.id = l.owner_user left join team t on t.id = l.owner_team left join app_user d on d.id = l.decided_by
                where l.decided_by is distinct from ? and not exists (select from owner n where n.kind = l.owner_kind and n.id = l.owner_id)
                order by l.from_at desc, p.id limit ?
                """, since, LOOKED_BACK, reader, limit).list(NewsOfWork::news);
    }

    private static News news(Row row) {
        return new News(row.constant("what", News.What.class), row.id("id"), row.text("name"), row.constant("stage", Stage.class),
                row.instant("at"), row.constant("cause", Cause.class), row.text("owner_name"), row.text("by_name"),
                row.text("reason"), row.amount("amount"), row.text("currency"));
    }
}
