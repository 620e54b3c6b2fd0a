package org.spoc.lifecycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spoc.lifecycle.Patience;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.PartyScope;
import org.spoc.ownership.service.Visibility;
import org.spoc.shared.service.Sql;

/**
 * What the statements of the board have in common: the stages asked for, whose parties, and the filter. Where not
 * everybody's are shown, each owner is asked for by itself, because there is an index that ends after a few rows; asked
 * for together they make PostgreSQL read the whole stage.
 */
@ApplicationScoped
class BoardStatement {

    @Inject
    private Sql sql;
    @Inject
    private Visibility visibility;
    @Inject
    private Clock clock;

    /** Whose parties are shown: those that the caller sees, as far as the filter lets them through. */
    PartyScope scope(BoardFilter f) {
        PartyScope scope = visibility.seen();
        scope = f.owner() == null ? scope : scope.and(PartyScope.of(f.owner()));
        return f.team() == null ? scope : scope.and(team(f.team()));
    }

    private PartyScope team(long team) {
        List<Long> members = sql.query("select user_id from team_member where team_id = ?", team).list(row -> row.id("user_id"));
        return new PartyScope(false, new HashSet<>(members), Set.of(team));
    }

    /** Adds the stages {@code s} with the moment before which a party is stuck and, unless all are shown, the owners {@code w}. */
    Sql.Query from(Sql.Query query, Collection<Stage> stages, BoardFilter f, PartyScope scope) {
        Instant now = clock.instant();
        List<Stage> asked = stages.stream().filter(stage -> !f.stuck() || Patience.endsAt(stage, now).isPresent()).toList();
        query.add("from unnest(?::text[], ?::text[]) s (stage, stuck_before)", asked.stream().map(Stage::name).toArray(String[]::new),
                asked.stream().map(stage -> Patience.endsAt(stage, now).map(Instant::toString).orElse(null)).toArray(String[]::new));
        return query.addIf(!scope.everyone(), "cross join unnest(?::text[], ?) w (kind, id)",
                Stream.concat(scope.users().stream().map(user -> Owner.Kind.USER), scope.teams().stream().map(team -> Owner.Kind.TEAM))
                        .map(Enum::name).toArray(String[]::new),
                Stream.concat(scope.users().stream(), scope.teams().stream()).toArray(Long[]::new));
    }

    /** Narrows a statement whose table {@code party} is called {@code p}. */
    Sql.Query where(Sql.Query query, BoardFilter f, PartyScope scope) {
        return query.add("where p.stage = s.stage and p.erased_at is null")
                .addIf(!scope.everyone(), "and p.owner_kind = w.kind and p.owner_id = w.id")
                .addIf(f.stuck(), "and p.stage_since < s.stuck_before::timestamptz")
                .addIf(f.source() != null, "and p.source = ?", f.source());
    }
}
