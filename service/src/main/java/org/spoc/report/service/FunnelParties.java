package org.spoc.report.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.spoc.lifecycle.Stage;
import org.spoc.party.PartyKind;
import org.spoc.report.Figure;
import org.spoc.report.Outcome;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/** The parties behind a number of the funnel: read from the same statement, so that they are exactly those counted. */
@Stateless
public class FunnelParties {

    private static final String PARTY = """
            select p.id, p.kind, p.name, p.stage, p.source, case p.owner_kind
                when 'USER' then (select name from app_user where id = p.owner_id)
                else (select name from team where id = p.owner_id) end as owner_name,
              c.at, c.next_stage, c.next_at, c.total
            from party p join (
            """;

    @Inject
    private FunnelStatement statement;

    /**
     * A page of them, by name.
     *
     * @param stage the stage that the number belongs to; does not matter for inquiries and purchases
     */
    public List<FunnelRow> page(FunnelFilter filter, Stage stage, Figure figure, int first, int size) {
        Funnel.check(filter);
        Sql.Query query = figure.isOfStage() ? ofStage(filter, stage, figure) : ofAll(filter, figure);
        return query.add(") c on c.party_id = p.id order by p.sort_name collate \"C\", p.id limit ? offset ?", size, first)
                .list(FunnelParties::row);
    }

    private Sql.Query ofStage(FunnelFilter filter, Stage stage, Figure figure) {
        Sql.Query query = statement.stays(PARTY + """
                select f.party_id, f.entered_at as at, f.next_stage, f.left_at as next_at, (count(*) over ())::int as total
                """, filter).add("where f.nth = 1 and f.stage = ? and f.migrated = ?", stage, figure == Figure.MIGRATED);
        figure.outcome().ifPresent(outcome -> query.add("and coalesce(f.next_stage, '') = any (?)", (Object) nextStages(stage, outcome)));
        return query;
    }

    private static String[] nextStages(Stage stage, Outcome outcome) {
        return outcome == Outcome.STAYED ? new String[] {""}
                : outcome.nextStages(stage).stream().map(Stage::name).toArray(String[]::new);
    }

    private Sql.Query ofAll(FunnelFilter filter, Figure figure) {
        return statement.inquiries(PARTY + """
                select p.id as party_id, i.at, null as next_stage, b.bought_on::timestamp at time zone 'UTC' as next_at,
                  (count(*) over ())::int as total
                """, filter).addIf(figure == Figure.BOUGHT, "and b.bought_on is not null");
    }

    private static FunnelRow row(Row row) {
        return new FunnelRow(row.id("id"), row.constant("kind", PartyKind.class), row.text("name"), row.constant("stage", Stage.class),
                row.text("source"), row.text("owner_name"), row.instant("at"), row.constant("next_stage", Stage.class),
                row.instant("next_at"), row.count("total"));
    }
}
