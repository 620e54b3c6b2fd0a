package org.spoc.administration.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
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

    /** @param name as in the statement, and for a stage with it, as in {@code stage LEAD} */
    synchronized double of(String name) {
        try {
            if (countedAt.plus(FRESH).isBefore(clock.instant())) {
                counted = count();
                countedAt = clock.instant();
            }
            return counted.getOrDefault(name, 0L);
        } catch (IllegalStateException away) {
            return Double.NaN;
        }
    }

    private Map<String, Long> count() {
        var numbers = new TreeMap<String, Long>();
        sql.query("""
                select 'stage ' || stage as name, count(*) as number from party where erased_at is null group by stage
                union all select 'fallback', count(*) from party where erased_at is null
                  and owner_kind = 'TEAM' and owner_id in (select fallback_team_id from business_unit)
                union all select 'imports', count(*) from import_job where state in ('CHECKING', 'RUNNING')
                union all select 'bulk', count(*) from bulk_job where state = 'RUNNING'
                union all select 'offboardings', count(*) from offboarding where state = 'RUNNING'
                union all select 'overdue', count(*) from follow_up where state = 'OPEN' and due_on < current_date
                union all select 'signedIn', count(*) from signed_in
                union all select 'refusedSignIns', count(*) from sign_in where outcome <> 'ACCEPTED' and at > now() - interval '10 minutes'
                union all select 'unsealed', (select coalesce(max(id), 0) from audit_entry) - (select coalesce(max(to_id), 0) from audit_seal)
                """).list(row -> numbers.put(row.text("name"), row.id("number")));
        return numbers;
    }
}
