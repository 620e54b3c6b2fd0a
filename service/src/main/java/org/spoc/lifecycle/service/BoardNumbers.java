package org.spoc.lifecycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.spoc.lifecycle.Stage;
import org.spoc.shared.service.Sql;

/** How many parties are in each column, and what their open deals are worth. */
@ApplicationScoped
class BoardNumbers {

    @Inject
    private Sql sql;
    @Inject
    private BoardStatement statement;

    Map<Stage, Integer> counts(BoardFilter filter, Collection<Stage> stages) {
        Sql.Query query = sql.query("""
                select s.stage, c.number from unnest(?::text[], ?::text[]) s (stage, stuck_before)
                cross join lateral (select count(*)::int as number from (select 1 from party p
                """, statement.stages(stages, filter.stuck()));
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        statement.narrow(query, filter).add("limit ?) counted) c", Board.COUNTED_UP_TO + 1)
                .list(row -> counts.put(row.constant("stage", Stage.class), row.count("number")));
        return counts;
    }

    private record StageSum(Stage stage, BoardColumn.Sum sum, int deals) {
    }

    /** By stage, the largest first; null when there are too many deals to add up. */
    Map<Stage, List<BoardColumn.Sum>> sums(BoardFilter filter, Collection<Stage> stages) {
        Sql.Query query = sql.query("""
                select d.stage, d.currency, sum(d.amount) as amount, count(*)::int as deals from (
                  select p.stage, o.currency, o.amount from unnest(?::text[], ?::text[]) s (stage, stuck_before), party p
                  join opportunity o on o.party_id = p.id and o.state = 'OPEN' and o.amount is not null
                """, statement.stages(stages, filter.stuck()));
        List<StageSum> found = statement.narrow(query, filter)
                .add("limit ?) d group by d.stage, d.currency order by amount desc", Board.DEALS_ADDED_UP_TO + 1)
                .list(row -> new StageSum(row.constant("stage", Stage.class),
                        new BoardColumn.Sum(row.amount("amount"), row.text("currency")), row.count("deals")));
        return found.stream().mapToInt(StageSum::deals).sum() > Board.DEALS_ADDED_UP_TO ? null : byStage(found);
    }

    private static Map<Stage, List<BoardColumn.Sum>> byStage(List<StageSum> found) {
        var sums = new EnumMap<Stage, List<BoardColumn.Sum>>(Stage.class);
        found.forEach(each -> sums.computeIfAbsent(each.stage(), stage -> new ArrayList<>()).add(each.sum()));
        return sums;
    }
}
