package org.spoc.party.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.spoc.ownership.service.Visibility;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/**
 * What happened to a party, latest first. Every kind of event is asked for the page that is wanted and not for more, so
 * that a party with a long history costs as much as one with a short one.
 */
@Stateless
public class PartyTimeline {

    @Inject
    private Sql sql;
    @Inject
    private Visibility visibility;

    /**
     * @param after the event at which the page before ended; null for the latest ones
     * @param limit at most so many
     */
    public List<TimelineRow> page(long party, TimelineFilter filter, TimelineRow after, int limit) {
        visibility.requireSeen(party);
        List<TimelineSource> sources = filter.sources().toList();
        if (sources.isEmpty()) {
            return List.of();
        }
        Sql.Query query = sql.query("select e.*, d.name as by_name, b.name as behalf_name from (");
        for (TimelineSource source : sources) {
            part(query.addIf(source != sources.get(0), "union all"), source, party, filter, after, limit);
        }
        return query.add(") e left join app_user d on d.id = e.by_id left join app_user b on b.id = e.behalf_id")
                .add("order by e.at desc, e.what, e.place desc limit ?", limit).list(PartyTimeline::row);
    }

    private static void part(Sql.Query query, TimelineSource source, long party, TimelineFilter filter, TimelineRow after, int limit) {
        query.add("(select s.* from (").add(source.statement(), source.values(party, filter)).add(") s where true");
        narrow(query, filter);
        if (after != null) {
            query.add("and s.at <= ? and (s.at < ? or s.what > ? or s.what = ? and s.place < ?)", after.at(), after.at(),
                    after.what(), after.what(), after.place());
        }
        query.add("order by s.at desc, s.place desc limit ?)", limit);
    }

    private static void narrow(Sql.Query query, TimelineFilter f) {
        query.addIf(f.type() != null, "and s.detail = ?", f.type()).addIf(f.direction() != null, "and s.direction = ?", f.direction())
                .addIf(f.from() != null, "and s.at >= ?", f.from() == null ? null : f.from().atStartOfDay(f.zone()).toInstant())
                .addIf(f.until() != null, "and s.at < ?", f.until() == null ? null : f.until().plusDays(1).atStartOfDay(f.zone()).toInstant())
                .addIf(f.text() != null, "and position(lower(?) in lower(concat_ws(' ', s.title, s.body))) > 0", f.text());
    }

    private static TimelineRow row(Row row) {
        return new TimelineRow(row.constant("what", TimelineRow.What.class), row.text("detail"), row.text("direction"),
                row.instant("at"), row.text("title"), row.text("body"), row.amount("amount"), row.text("currency"),
                row.text("by_name"), row.text("behalf_name"), row.id("place"));
    }
}
