package org.spoc.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    /** Whom an answer may tell of; ids of something else do no harm. */
    private static final Pattern NAMED = Pattern.compile("\"(?:id|party|parent|follows)\" *: *(\\d{1,18})(?!\\d)");

    /** A call that was carried out. */
    public static final class Done {

        private final byte[] request;
        private final boolean erased;
        private final Outcome outcome;

        private Done(byte[] request, boolean erased, Outcome outcome) {
            this.request = request;
            this.erased = erased;
            this.outcome = outcome;
        }

        /** Whether it was this request, and not another one under the same key. */
        public boolean was(byte[] other) {
            return MessageDigest.isEqual(request, other);
        }

        /** Whether what was told is forgotten, because somebody of whom it told was erased. */
        public boolean isErased() {
            return erased;
        }

        /** What was told; without a body when it held a secret or {@link #isErased}. */
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
        return sql.query("select request, erased, status, location, tag, type, body from rest_command where user_id = ? and key = ?", user, key)
                .first(row -> new Done(row.bytes("request"), row.flag("erased"), outcome(row)));
    }

    private static Outcome outcome(Row row) {
        return new Outcome(row.count("status"), row.text("location"), row.text("tag"), row.text("type"), row.bytes("body"));
    }

    /**
     * @param request digest of all that makes the request what it is, 32 bytes
     * @param party the party that the call was about; null for none
     */
    public void keep(long user, String key, byte[] request, Long party, Outcome outcome) {
        sql.query("""
                insert into rest_command (user_id, key, request, parties, at, status, location, tag, type, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, user, key, request, parties(party, outcome.body()), clock.instant(), outcome.status(), outcome.location(), outcome.tag(), outcome.type(),
                outcome.body()).update();
    }

    private static Long[] parties(Long party, byte[] body) {
        String told = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return Stream.concat(Stream.ofNullable(party), NAMED.matcher(told).results().map(found -> Long.valueOf(found.group(1))))
                .distinct().toArray(Long[]::new);
    }

    /**
     * A party is erased: what was told about it is forgotten, also where the call was about another one and the answer
     * named this one. That the call was carried out stays known, so that it is not carried out again.
     */
    public void eraseParty(long party) {
        sql.query("""
                update rest_command set erased = true, tag = null, type = null, body = null
                where parties @> array[?]::bigint[]
                """, party).update();
    }

    /** @return how many were old enough to be forgotten */
    long forget() {
        return sql.query("delete from rest_command where at < ?", clock.instant().minus(KEPT)).update();
    }
}
