package org.spoc.lifecycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.spoc.lifecycle.Patience;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.service.Visibility;
import org.spoc.shared.service.Sql;

/** What the statements of the board have in common: the stages asked for, the filter, and what the caller may see. */
@ApplicationScoped
class BoardStatement {

    @Inject
    private Visibility visibility;
    @Inject
    private Clock clock;

    /** For {@code unnest(?::text[], ?::text[]) s (stage, stuck_before)}: the stages, and when patience with each ends. */
    Object[] stages(Collection<Stage> stages, boolean stuck) {
        Instant now = clock.instant();
        List<Stage> asked = stages.stream().filter(stage -> !stuck || Patience.endsAt(stage, now).isPresent()).toList();
        return new Object[] {asked.stream().map(Stage::name).toArray(String[]::new),
                asked.stream().map(stage -> Patience.endsAt(stage, now).map(Instant::toString).orElse(null)).toArray(String[]::new)};
    }

    /** Narrows a statement whose table {@code party} is called {@code p} and whose stages are called {@code s}. */
    Sql.Query narrow(Sql.Query query, BoardFilter f) {
        query.add("where p.stage = s.stage and p.erased_at is null");
        visibility.seen().narrow(query);
        return query.addIf(f.stuck(), "and p.stage_since < s.stuck_before::timestamptz")
                .addIf(f.owner() != null, "and p.owner_kind = ? and p.owner_id = ?",
                        f.owner() == null ? null : f.owner().getKind(), f.owner() == null ? null : f.owner().getId())
                .addIf(f.team() != null, """
                        and (p.owner_kind = 'TEAM' and p.owner_id = ?
                          or p.owner_kind = 'USER' and p.owner_id = any (array(select user_id from team_member where team_id = ?)))
                        """, f.team(), f.team())
                .addIf(f.source() != null, "and p.source = ?", f.source());
    }
}
