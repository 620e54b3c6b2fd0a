package org.spoc.administration.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.spoc.lifecycle.Stage;
import org.spoc.shared.service.Sql;

/** How the business is doing, for those who watch the installation. Counted at most four times a minute. */
@ApplicationScoped
class BusinessNumbers {

    private static final Duration FRESH = Duration.ofSeconds(15);

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    private Instant countedAt = Instant.MIN;
    private Map<String, Long> counted = Map.of();

    double partiesIn(Stage stage) {
        return of(stage.name());
    }

    /** @param name a stage, or a figure of {@link BusinessMetrics}. @return no number while the database is away */
    synchronized double of(String name) {
        try {
            Instant now = clock.instant();
            if (countedAt.plus(FRESH).isBefore(now)) {
                counted = count(now);
                countedAt = now;
            }
            return counted.getOrDefault(name, 0L);
        } catch (IllegalStateException away) {
            return Double.NaN;
        }
    }

    private Map<String, Long> count(Instant now) {
        var numbers = new TreeMap<String, Long>();
        sql.query("""
                select stage as name, count(*) as number from party where erased_at is null group by stage
                union all select 'spoc_parties_with_fallback_team', count(*) from party where erased_at is null
                  and owner_kind = 'TEAM' and owner_id in (select fallback_team_id from business_unit)
                union all select 'spoc_imports_under_way', count(*) from import_job where state in ('CHECKING', 'RUNNING')
                union all select 'spoc_bulk_actions_under_way', count(*) from bulk_job where state = 'RUNNING'
                union all select 'spoc_offboardings_under_way', count(*) from offboarding where state = 'RUNNING'
                union all select 'spoc_follow_ups_overdue', count(*) from follow_up where state = 'OPEN' and due_on < ?
                union all select 'spoc_browsers_signed_in', count(*) from signed_in
                union all select 'spoc_sign_ins_refused_in_10_minutes', count(*) from sign_in where outcome <> 'ACCEPTED' and at > ?
                union all select 'spoc_audit_entries_not_sealed', count(*) from audit_entry
                  where id > (select coalesce(max(to_id), 0) from audit_seal)
                """, LocalDate.ofInstant(now, ZoneOffset.UTC), now.minus(Duration.ofMinutes(10)))
                .list(row -> numbers.put(row.text("name"), row.id("number")));
        return numbers;
    }
}
