package org.spoc.lifecycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.service.PartyScope;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/** How many parties are in each column, and what their open deals are worth. */
@ApplicationScoped
class BoardNumbers {

    private static final String OPEN = "from opportunity where state = 'OPEN' and amount is not null limit ?";

    @Inject
    private Sql sql;
    @Inject
    private BoardStatement statement;

    Map<Stage, Integer> counts(BoardFilter filter, PartyScope scope, Collection<Stage> stages) {
        Sql.Query query = sql.query("select s.stage, least(sum(c.number), ?)::int as number", Board.COUNTED_UP_TO + 1);
        statement.from(query, stages, filter, scope).add("cross join lateral (select count(*) as number from (select 1 from party p");
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        statement.where(query, filter, scope).add("limit ?) counted) c group by s.stage", Board.COUNTED_UP_TO + 1)
                .list(row -> counts.put(row.constant("stage", Stage.class), row.count("number")));
        return counts;
    }

    /** By stage, the largest first; null when there are too many deals to add up. */
    Map<Stage, List<BoardColumn.Sum>> sums(BoardFilter filter, PartyScope scope, Collection<Stage> stages) {
        boolean few = sql.query("select count(*) from (select 1 " + OPEN + ") open", Board.DEALS_ADDED_UP_TO + 1).number()
                <= Board.DEALS_ADDED_UP_TO;
        if (!few && scope.everyone()) {
            return null;
        }
        List<StageSum> found = few ? fromDeals(filter, scope, stages) : fromParties(filter, scope, stages);
        return found.stream().mapToInt(StageSum::deals).sum() > Board.DEALS_ADDED_UP_TO ? null : byStage(found);
    }

    private record StageSum(Stage stage, BoardColumn.Sum sum, int deals) {
    }

    /** From the deals to their parties, each looked up by itself: otherwise PostgreSQL reads all parties instead. */
    private List<StageSum> fromDeals(BoardFilter filter, PartyScope scope, Collection<Stage> stages) {
        Sql.Query query = sql.query("with open as materialized (select party_id, currency, amount " + OPEN + """
                ) select p.stage, o.currency, sum(o.amount) as amount, count(*)::int as deals
                """, Board.DEALS_ADDED_UP_TO + 1);
        statement.from(query, stages, filter, scope).add("""
                cross join open o cross join lateral (
                  select stage, stage_since, owner_kind, owner_id, source, erased_at from party where id = o.party_id limit 1) p
                """);
        return statement.where(query, filter, scope).add("group by p.stage, o.currency order by amount desc").list(BoardNumbers::sum);
    }

    /** From the parties of the owners to their deals. */
    private List<StageSum> fromParties(BoardFilter filter, PartyScope scope, Collection<Stage> stages) {
        Sql.Query query = sql.query("""
                select d.stage, d.currency, sum(d.amount) as amount, count(*)::int as deals from (select p.stage, o.currency, o.amount
                """);
        statement.from(query, stages, filter, scope).add("""
                cross join party p join opportunity o on o.party_id = p.id and o.state = 'OPEN' and o.amount is not null
                """);
        return statement.where(query, filter, scope)
                .add("limit ?) d group by d.stage, d.currency order by amount desc", Board.DEALS_ADDED_UP_TO + 1).list(BoardNumbers::sum);
    }

    private static StageSum sum(Row row) {
        return new StageSum(row.constant("stage", Stage.class), new BoardColumn.Sum(row.amount("amount"), row.text("currency")),
                row.count("deals"));
    }

    private static Map<Stage, List<BoardColumn.Sum>> byStage(List<StageSum> found) {
        var sums = new EnumMap<Stage, List<BoardColumn.Sum>>(Stage.class);
        found.forEach(each -> sums.computeIfAbsent(each.stage(), stage -> new ArrayList<>()).add(each.sum()));
        return sums;
    }
}
