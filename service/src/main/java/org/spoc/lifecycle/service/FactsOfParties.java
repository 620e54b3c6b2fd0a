package org.spoc.lifecycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.spoc.lifecycle.Facts;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/** Reads what the criteria look at: one statement for one party or for a page full of them. */
@ApplicationScoped
class FactsOfParties {

    private static final String FACTS = """
            select p.id, p.score, p.need, p.authority, p.accepted_at, p.inquired_at, p.last_purchase_on,
              (p.stage_since at time zone 'UTC')::date as stage_day,
              c.emails, c.phones, c.addresses,
              coalesce((select allowed from consent where party_id = p.id and channel = 'EMAIL' order by given_at desc, id desc limit 1), true) as email_allowed,
              coalesce((select allowed from consent where party_id = p.id and channel = 'CALL' order by given_at desc, id desc limit 1), true) as call_allowed,
              coalesce((select allowed from consent where party_id = p.id and channel = 'POST' order by given_at desc, id desc limit 1), true) as post_allowed,
              i.inbound, i.outbound, o.open, o.complete, (select count(*)::int from purchase where party_id = p.id) as purchases
            from party p
            cross join lateral (select
                (select count(*)::int from party_email where party_id = p.id) as emails,
                (select count(*)::int from party_phone where party_id = p.id) as phones,
                (select count(*)::int from party_address where party_id = p.id) as addresses) c
            cross join lateral (select count(*) filter (where direction = 'IN')::int as inbound,
                count(*) filter (where direction = 'OUT')::int as outbound from interaction where party_id = p.id and type <> 'NOTE') i
            cross join lateral (select count(*)::int as open, count(*) filter (
                where need is not null and amount is not null and expected_on is not null)::int as complete
                from opportunity where party_id = p.id and state = 'OPEN') o
            where p.id = any (?)
            """;

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    Facts of(long party) {
        return of(java.util.List.of(party)).get(party);
    }

    Map<Long, Facts> of(Collection<Long> parties) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var facts = new HashMap<Long, Facts>();
        sql.query(FACTS, (Object) parties.toArray(Long[]::new)).list(row -> facts.put(row.id("id"), facts(row, today)));
        return facts;
    }

    private static Facts facts(Row row, LocalDate today) {
        int emails = row.count("emails");
        int phones = row.count("phones");
        int addresses = row.count("addresses");
        int allowed = (row.flag("email_allowed") ? emails : 0) + (row.flag("call_allowed") ? phones : 0)
                + (row.flag("post_allowed") ? addresses : 0);
        return new Facts(emails + phones + addresses, allowed, row.count("inbound"), row.count("outbound"),
                row.instant("inquired_at") != null, row.count("score"), row.text("need") != null,
                row.text("authority") != null, row.instant("accepted_at") != null, row.count("open"),
                row.count("complete"), row.count("purchases"), row.date("last_purchase_on"), row.date("stage_day"),
                today, true);
    }
}
