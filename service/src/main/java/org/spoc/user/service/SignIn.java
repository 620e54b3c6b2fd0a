package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.spoc.shared.Legibility;
import org.spoc.shared.service.Sql;

/**
 * Lets users in by login and password. After ten failures – within ten minutes and the longest wait – an account waits,
 * twice as long after each further one, at most fifteen minutes; the right password does not help before. Every attempt
 * is logged.
 */
@Stateless
public class SignIn {

    private static final int FAILURES_FREE = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** How an attempt ended. */
    public enum Outcome { ACCEPTED, REFUSED, THROTTLED }

    /**
     * The answer to an attempt.
     *
     * @param login as stored; null unless accepted
     * @param until when to try again at the earliest; null unless throttled
     */
    public record Answer(Outcome outcome, String login, Instant until) {
    }

    private record Failures(long number, Instant last) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Passwords passwords;
    @Inject
    private RecentProofs proofs;
    @Inject
    private SampleUsers samples;

    /**
     * A person signs in. What is logged stays logged, whatever becomes of that for which the password was asked.
     *
     * @param address network address of who asks, for the log; may be null
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Answer enter(String typed, String password, String address) {
        return attempt(typed, password, address, false);
    }

    /** A password is asked for on the way, as by programs with every call: one just proven right is not logged again. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Answer attempt(String typed, String password, String address) {
        return attempt(typed, password, address, true);
    }

    private Answer attempt(String typed, String password, String address, boolean proofSuffices) {
        String login = typed == null ? "" : typed.trim().toLowerCase(Locale.ROOT);
        if (login.isEmpty() || login.length() > 100 || Legibility.fault(login, false).isPresent() || password == null || password.length() > 200) {
            return new Answer(Outcome.REFUSED, null, null);
        }
        String stored = storedHash(login);
        if (proofSuffices && proofs.holds(login, password, stored)) {
            return new Answer(Outcome.ACCEPTED, login, null);
        }
        oneAfterTheOther(login);
        if (proofSuffices && proofs.holds(login, password, stored)) {
            return new Answer(Outcome.ACCEPTED, login, null);
        }
        Optional<Instant> wait = waitUntil(login).filter(until -> until.isAfter(clock.instant()));
        if (wait.isPresent()) {
            return log(login, address, new Answer(Outcome.THROTTLED, null, wait.get()));
        }
        boolean right = samples.letIn(login, password) || passwords.matches(password, stored);
        if (right) {
            proofs.keep(login, password, stored);
        }
        return log(login, address, new Answer(right ? Outcome.ACCEPTED : Outcome.REFUSED, right ? login : null, null));
    }

    /** Attempts at one account that come together would otherwise each be counted as the first. */
    private void oneAfterTheOther(String login) {
        sql.query("select pg_advisory_xact_lock(7764, hashtext(?))", login).exists();
    }

    private String storedHash(String login) {
        return sql.query("select password_hash from app_user where login = ? and active", login)
                .first(row -> Optional.ofNullable(row.text("password_hash"))).flatMap(found -> found).orElse(null);
    }

    private Optional<Instant> waitUntil(String login) {
        Failures failures = sql.query("""
                select count(*) as number, max(at) as last from sign_in
                where login = ? and outcome = 'REFUSED' and token_id is null and at > greatest(?, coalesce((select max(at) from sign_in
                  where login = ? and outcome = 'ACCEPTED' and token_id is null), '-infinity'))
                """, login, clock.instant().minus(WINDOW).minus(LONGEST_WAIT), login)
                .first(row -> new Failures(row.id("number"), row.instant("last"))).orElseThrow();
        if (failures.number() < FAILURES_FREE) {
            return Optional.empty();
        }
        long doublings = Math.min(failures.number() - FAILURES_FREE, 10);
        Duration wait = Duration.ofSeconds(2L << doublings);
        return Optional.of(failures.last().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
    }

    private Answer log(String login, String address, Answer answer) {
        sql.query("insert into sign_in (login, at, address, outcome) values (?, ?, ?, ?)", login, clock.instant(), address,
                answer.outcome()).update();
        return answer;
    }
}
