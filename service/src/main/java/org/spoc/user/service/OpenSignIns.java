package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/**
 * Who is signed in on the pages, in whatever browser. It stands in the database, so that every node knows it and none
 * has to live on. Ends after 12 hours, however busy; after 30 minutes without a request; with the sign-out; and when the
 * password is changed or the user deactivated: everywhere with the next request.
 */
@ApplicationScoped
public class OpenSignIns {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofMinutes(30);
    /** So seldom is it written down that somebody is still there. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** Somebody who is signed in, and when that was last written down. */
    private record Seen(Identity identity, Instant at) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    /** @return the token that the browser keeps and nobody else */
    public String begin(Identity identity) {
        String token = TokenSecret.ofBrowser();
        sql.query("insert into signed_in (token, user_id, since, seen_at, password_since) values (?, ?, ?, ?, ?)",
                TokenSecret.digest(token), identity.id(), clock.instant(), clock.instant(), identity.passwordSince()).update();
        return token;
    }

    /** Who holds the token, with the rights of this moment; empty when it is worth nothing, or no more. */
    public Optional<Identity> find(String token) {
        Instant now = clock.instant();
        Optional<Seen> found = sql.query("select s.seen_at, " + Identities.COLUMNS + """
                 from signed_in s join app_user u on u.id = s.user_id
                where s.token = ? and s.seen_at > ? and s.since > ? and u.active
                  and s.password_since is not distinct from u.password_changed_at
                """, TokenSecret.digest(token), now.minus(IDLE), now.minus(LONGEST)).first(OpenSignIns::seen);
        found.filter(seen -> seen.at().isBefore(now.minus(NOTED_EVERY))).ifPresent(seen -> note(token, now));
        return found.map(Seen::identity);
    }

    public void end(String token) {
        sql.query("delete from signed_in where token = ?", TokenSecret.digest(token)).update();
    }

    /** Deletes those that have ended by themselves. @return how many */
    public long purge() {
        return sql.query("delete from signed_in where seen_at <= ? or since <= ?", clock.instant().minus(IDLE),
                clock.instant().minus(LONGEST)).update();
    }

    private void note(String token, Instant now) {
        sql.query("update signed_in set seen_at = greatest(seen_at, ?) where token = ?", now, TokenSecret.digest(token)).update();
    }

    private static Seen seen(Row row) {
        return new Seen(Identities.identity(row), row.instant("seen_at"));
    }
}
