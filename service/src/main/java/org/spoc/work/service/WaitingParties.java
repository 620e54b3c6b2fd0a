package org.spoc.work.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spoc.lifecycle.Patience;
import org.spoc.lifecycle.Stage;
import org.spoc.shared.service.Sql;

/**
 * Parties that are stuck in their stage, and those nobody has been in touch with; how long is too long says
 * {@link Patience}. Two statements each: the numbers, and those that have been waiting longest.
 */
@ApplicationScoped
class WaitingParties {

    /** What is waited for: a move, or a sign of life. */
    enum Kind {
        STUCK(Patience::daysInStage, "p.stage_since"),
        UNATTENDED(Patience::daysWithoutContact, "p.attended_at");

        private final Function<Stage, Optional<Integer>> patience;
        private final String since;

        Kind(Function<Stage, Optional<Integer>> patience, String since) {
            this.patience = patience;
            this.since = since;
        }

        private List<Stage> stages(Stage only) {
            return Arrays.stream(Stage.values()).filter(stage -> only == null || only == stage)
                    .filter(stage -> patience.apply(stage).isPresent()).toList();
        }
    }

    private static final String PATIENCE = """
            , patience as (select stage, ?::timestamptz - make_interval(days => days::int) as before from unnest(?, ?) l(stage, days))
            """;

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    Waiting look(WorkScope scope, Kind kind, int first) {
        return new Waiting(counts(scope, kind), longest(scope, kind, null, first));
    }

    private Map<Stage, Integer> counts(WorkScope scope, Kind kind) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        begin(scope, kind, null).add("select l.stage, (select count(*)::int from (select 1 from owner o join party p")
                .add("on p.owner_kind = o.kind and p.owner_id = o.id and p.stage = l.stage and p.erased_at is null")
                .add("and " + kind.since + " < l.before limit ?) c) as number from patience l", StagesOfWork.COUNTED_UP_TO + 1)
                .list(row -> counts.put(row.constant("stage", Stage.class), row.count("number")));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** @param stage parties in this stage; null for all */
    List<WorkParty> longest(WorkScope scope, Kind kind, Stage stage, int limit) {
        Instant now = clock.instant();
        return begin(scope, kind, stage).add("select").add(WorkParty.COLUMNS)
                .add(", extract(day from ?::timestamptz - " + kind.since + ")::int as days", now)
                .add("from (select each.id from patience l cross join owner o cross join lateral (select p.id, " + kind.since + " as since")
                .add("from party p where p.owner_kind = o.kind and p.owner_id = o.id and p.stage = l.stage and p.erased_at is null")
                .add("and " + kind.since + " < l.before order by " + kind.since + ", p.id limit ?) each order by each.since, each.id limit ?) found", limit, limit)
                .add("join party p on p.id = found.id order by " + kind.since + ", p.id").list(WorkParty::of);
    }

    private Sql.Query begin(WorkScope scope, Kind kind, Stage only) {
        List<Stage> stages = kind.stages(only);
        return scope.query(sql).add(PATIENCE, clock.instant(), stages.stream().map(Enum::name).toArray(String[]::new),
                stages.stream().map(stage -> kind.patience.apply(stage).orElseThrow().longValue()).toArray(Long[]::new));
    }
}
