package org.spoc.party.service;

import org.spoc.party.service.TimelineRow.What;

/** Where the events of a timeline stand: one statement each, which asks for a party. All answer the same columns. */
enum TimelineSource {
    INTERACTION(What.INTERACTION, """
            select 'INTERACTION' as what, type as detail, direction, happened_at as at, subject as title, body, null::numeric as amount,
              null as currency, recorded_by as by_id, on_behalf_of as behalf_id, id as place
            from interaction where party_id = ?
            """),
    STAGE(What.STAGE, """
            select 'STAGE' as what, stage as detail, null as direction, entered_at as at, reason as title, null as body, null::numeric as amount,
              null as currency, decided_by as by_id, on_behalf_of as behalf_id, seq::bigint as place
            from stage_entry where party_id = ?
            """),
    REFUSED(What.REFUSED, """
            select 'REFUSED' as what, to_stage as detail, null as direction, at, reason as title, missing as body, null::numeric as amount,
              null as currency, decided_by as by_id, on_behalf_of as behalf_id, id as place
            from refused_move where party_id = ?
            """),
    OWNER(What.OWNER, """
            select 'OWNER' as what, l.cause as detail, null as direction, l.from_at as at, coalesce(u.name, t.name) as title, l.reason as body,
              null::numeric as amount, null as currency, l.decided_by as by_id, l.on_behalf_of as behalf_id, l.seq::bigint as place
            from ledger_entry l left join app_user u on u.id = l.owner_user left join team t on t.id = l.owner_team where l.party_id = ?
            """),
    OPENED(What.OPPORTUNITY, """
            select 'OPPORTUNITY' as what, 'OPEN' as detail, null as direction, recorded_at as at, title, need as body, amount,
              currency, recorded_by as by_id, null::bigint as behalf_id, id * 2 as place
            from opportunity where party_id = ?
            """),
    CLOSED(What.OPPORTUNITY, """
            select 'OPPORTUNITY' as what, state as detail, null as direction, closed_at as at, title, close_reason as body, amount,
              currency, null::bigint as by_id, null::bigint as behalf_id, id * 2 + 1 as place
            from opportunity where party_id = ? and closed_at is not null
            """),
    PURCHASE(What.PURCHASE, """
            select 'PURCHASE' as what, null as detail, null as direction,
              case when (recorded_at at time zone z.zone)::date = bought_on then recorded_at else bought_on::timestamp at time zone z.zone end as at, what as title,
              null as body, amount, currency, recorded_by as by_id, null::bigint as behalf_id, id as place
            from purchase cross join (select ?::text as zone) z where party_id = ?
            """),
    CONSENT(What.CONSENT, """
            select 'CONSENT' as what, channel as detail, case when allowed then 'IN' else 'OUT' end as direction, given_at as at, source as title,
              null as body, null::numeric as amount, null as currency, recorded_by as by_id, null::bigint as behalf_id, id as place
            from consent where party_id = ?
            """),
    DETAILS(What.DETAILS, """
            select 'DETAILS' as what, null as detail, null as direction, changed_at as at, null as title, null as body, null::numeric as amount,
              null as currency, changed_by as by_id, null::bigint as behalf_id, id as place
            from party where id = ? and changed_at > created_at
            """);

    private final What what;
    private final String statement;

    TimelineSource(What what, String statement) {
        this.what = what;
        this.statement = statement;
    }

    What what() {
        return what;
    }

    String statement() {
        return statement;
    }

    Object[] values(long party, TimelineFilter filter) {
        return this == PURCHASE ? new Object[] {filter.zone().getId(), party} : new Object[] {party};
    }
}
