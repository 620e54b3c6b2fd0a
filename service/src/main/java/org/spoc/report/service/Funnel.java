package org.spoc.report.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.spoc.lifecycle.Stage;
import org.spoc.report.Figure;
import org.spoc.report.Outcome;
import org.spoc.report.Ratio;
import org.spoc.shared.Invalid;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;

/**
 * How parties move along the way in a period: the stages they entered, what became of them by its end, and how long it
 * took. Only parties that the caller sees are counted. The history is never changed, so the numbers of a period that is
 * over stay what they are.
 */
@Settled
@Stateless
public class Funnel {

    @Inject
    private FunnelStatement statement;

    /** @throws Invalid when the period ends before it begins */
    public FunnelView open(FunnelFilter filter) {
        check(filter);
        Map<Stage, Map<Figure, Long>> figures = figures(filter);
        Map<Stage, Stays> stays = stays(filter);
        return new FunnelView(filter, Arrays.stream(Stage.values()).map(stage -> new FunnelStage(stage,
                figures.getOrDefault(stage, Map.of()), stays.getOrDefault(stage, Stays.NONE).median(),
                stays.getOrDefault(stage, Stays.NONE).number())).toList(), conversion(filter));
    }

    static void check(FunnelFilter filter) {
        if (filter.to().isBefore(filter.from())) {
            throw Invalid.member("to", "funnel.endsBeforeItBegins");
        }
    }

    private Map<Stage, Map<Figure, Long>> figures(FunnelFilter filter) {
        var figures = new EnumMap<Stage, Map<Figure, Long>>(Stage.class);
        statement.stays("select f.stage, f.next_stage, f.migrated, count(*) as parties", filter)
                .add("where f.nth = 1 group by f.stage, f.next_stage, f.migrated")
                .list(row -> count(row, figures.computeIfAbsent(row.constant("stage", Stage.class), stage -> new EnumMap<>(Figure.class))));
        return figures;
    }

    private static long count(Row row, Map<Figure, Long> figures) {
        long parties = row.id("parties");
        if (row.flag("migrated")) {
            return figures.merge(Figure.MIGRATED, parties, Long::sum);
        }
        Outcome outcome = Outcome.of(row.constant("stage", Stage.class), row.constant("next_stage", Stage.class));
        Arrays.stream(Figure.values()).filter(figure -> figure.outcome().filter(outcome::equals).isPresent())
                .forEach(figure -> figures.merge(figure, parties, Long::sum));
        return figures.merge(Figure.ENTERED, parties, Long::sum);
    }

    private record Stays(long number, Duration median) {

        static final Stays NONE = new Stays(0, null);
    }

    private Map<Stage, Stays> stays(FunnelFilter filter) {
        var stays = new EnumMap<Stage, Stays>(Stage.class);
        statement.lengths("""
                select e.previous_stage as stage, count(*) as stays,
                  percentile_cont(0.5) within group (order by extract(epoch from e.entered_at - e.previous_entered_at))::numeric(20, 3) as seconds
                """, filter).add("group by e.previous_stage")
                .list(row -> stays.put(row.constant("stage", Stage.class), new Stays(row.id("stays"), duration(row.amount("seconds")))));
        return stays;
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }

    private Ratio conversion(FunnelFilter filter) {
        return statement.inquiries("select count(*) as inquired, count(b.bought_on) as bought", filter)
                .first(row -> new Ratio(row.id("bought"), row.id("inquired"))).orElseThrow();
    }
}
