package org.spoc.work.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.Outlook;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/**
 * How many parties stand where, and what they lack for the stage ahead. Numbers are counted up to a limit, and what is
 * lacking is looked up for the parties that came into each stage last, so that neither grows with the number of parties.
 */
@ApplicationScoped
class StagesOfWork {

    /** Larger counts are not counted out. */
    static final int COUNTED_UP_TO = 10_000;
    /** For so many parties of each stage it is looked up what they lack. */
    static final int LOOKED_AT = 50;

    private static final String[] STAGES = Arrays.stream(Stage.values()).map(Enum::name).toArray(String[]::new);
    private static final String[] WITH_A_STAGE_AHEAD =
            Arrays.stream(Stage.values()).filter(stage -> stage.ahead().isPresent()).map(Enum::name).toArray(String[]::new);

    @Inject
    private Sql sql;
    @Inject
    private Outlook outlook;

    /** The parties that were looked at, with what each lacks. */
    record Lacking(Map<Long, Stage> stages, Map<Long, List<Criterion>> lacks) {

        List<Long> of(Look look) {
            return stages.keySet().stream().filter(id -> look.stage() == null || stages.get(id) == look.stage())
                    .filter(id -> look.what() == Look.What.READY ? lacks.get(id).isEmpty() : lacks.get(id).contains(look.criterion()))
                    .toList();
        }
    }

    /** One line a stage that any party is in, in their order. */
    List<StageLine> lines(WorkScope scope, Lacking lacking) {
        Map<Stage, Integer> counts = counts(scope);
        return counts.keySet().stream().map(stage -> line(stage, counts.get(stage), lacking)).toList();
    }

    private static StageLine line(Stage stage, int count, Lacking lacking) {
        List<List<Criterion>> here = lacking.stages().entrySet().stream().filter(each -> each.getValue() == stage)
                .map(each -> lacking.lacks().get(each.getKey())).toList();
        Map<Criterion, Long> lacks = here.stream().flatMap(List::stream).collect(Collectors.groupingBy(Function.identity(),
                () -> new EnumMap<>(Criterion.class), Collectors.counting()));
        return new StageLine(stage, count, (int) here.stream().filter(List::isEmpty).count(),
                lacks.entrySet().stream().map(each -> new StageLine.Lack(each.getKey(), each.getValue().intValue()))
                        .sorted(Comparator.comparing(StageLine.Lack::count).reversed()).toList());
    }

    private Map<Stage, Integer> counts(WorkScope scope) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        scope.query(sql).add("""
                select s.stage, (select count(*)::int from (select 1 from owner o join party p
                    on p.owner_kind = o.kind and p.owner_id = o.id and p.stage = s.stage and p.erased_at is null limit ?) c) as number
                from unnest(?) s(stage)
                """, COUNTED_UP_TO + 1, STAGES).list(row -> counts.put(row.constant("stage", Stage.class), row.count("number")));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    Lacking lacking(WorkScope scope) {
        var stages = new LinkedHashMap<Long, Stage>();
        scope.query(sql).add("""
                select latest.id, s.stage from unnest(?) s(stage) cross join lateral (
                  select each.id, each.stage_since from owner o cross join lateral (
                    select p.id, p.stage_since from party p where p.owner_kind = o.kind and p.owner_id = o.id
                      and p.stage = s.stage and p.erased_at is null order by p.stage_since desc, p.id desc limit ?) each
                  order by each.stage_since desc, each.id desc limit ?) latest
                """, WITH_A_STAGE_AHEAD, LOOKED_AT, LOOKED_AT).list((Row row) -> stages.put(row.id("id"), row.constant("stage", Stage.class)));
        return new Lacking(stages, outlook.lacking(stages));
    }
}
