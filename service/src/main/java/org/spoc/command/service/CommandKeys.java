package org.spoc.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/**
 * The keys under which users have had something done. Everything here takes part in the transaction of the effect, so
 * that a key is known exactly when its effect has happened.
 */
@ApplicationScoped
public class CommandKeys {

    /** How long a key is known at least. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** A call that was carried out. */
    public static final class Done {

        private final byte[] request;
        private final Outcome outcome;

        private Done(byte[] request, Outcome outcome) {
            this.request = request;
            this.outcome = outcome;
        }

        /** Whether it was this request, and not another one under the same key. */
        public boolean was(byte[] other) {
            return MessageDigest.isEqual(request, other);
        }

        public Outcome outcome() {
            return outcome;
        }
    }

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    /** Holds the key until the transaction ends, on whatever node. @return false when somebody else holds it */
    public boolean hold(long user, String key) {
        return sql.query("select pg_try_advisory_xact_lock(hashtextextended(?, ?)) as held", key, user)
                .first(row -> row.flag("held")).orElseThrow();
    }

    /** What was done under the key; empty when nothing was. To be asked by who holds it. */
    public Optional<Done> find(long user, String key) {
        return sql.query("select request, status, location, tag, type, body from rest_command where user_id = ? and key = ?", user, key)
                .first(row -> new Done(row.bytes("request"), outcome(row)));
    }

    private static Outcome outcome(Row row) {
        return new Outcome(row.count("status"), row.text("location"), row.text("tag"), row.text("type"), row.bytes("body"));
    }

    /** @param request digest of all that makes the request what it is, 32 bytes */
    public void keep(long user, String key, byte[] request, Outcome outcome) {
        sql.query("insert into rest_command (user_id, key, request, at, status, location, tag, type, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                user, key, request, clock.instant(), outcome.status(), outcome.location(), outcome.tag(), outcome.type(), outcome.body())
                .update();
    }

    /** @return how many were old enough to be forgotten */
    long forget() {
        return sql.query("delete from rest_command where at < ?", clock.instant().minus(KEPT)).update();
    }
}
