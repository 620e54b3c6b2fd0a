package org.spoc.work.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.spoc.shared.service.Sql;

/**
 * When a user was here before. Looks that follow each other within half an hour are one visit, so that a page loaded
 * again still tells the same news.
 */
@ApplicationScoped
class Visits {

    /** After so long without a look a new visit begins. */
    static final Duration PAUSE = Duration.ofMinutes(30);
    /** News older than this are no news, however long somebody was away. */
    static final Duration OLDEST_NEWS = Duration.ofDays(21);

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    /** Notes that the user is here. @return the end of the visit before; null when this is the first one */
    Instant begin(long user) {
        Instant now = clock.instant();
        Instant before = sql.query("""
                insert into user_visit (user_id, before_at, seen_at) values (?, null, ?)
                on conflict (user_id) do update set seen_at = greatest(user_visit.seen_at, excluded.seen_at),
                  before_at = case when excluded.seen_at > user_visit.seen_at + make_interval(secs => ?)
                    then user_visit.seen_at else user_visit.before_at end
                returning before_at
                """, user, now, (double) PAUSE.toSeconds()).list(row -> row.instant("before_at")).get(0);
        return before == null ? null : latest(before, now.minus(OLDEST_NEWS));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
