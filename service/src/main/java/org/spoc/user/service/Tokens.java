package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.Legibility;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.TokenScope;

/**
 * Tokens with which programs come in as their user. Everybody keeps their own, signed in with the password: a token
 * makes no tokens. They end when they expire, when they are revoked, when their user is deactivated, and when somebody
 * else sets their user's password; not when users change their own.
 */
@Settled
@Stateless
public class Tokens {

    private static final String SELECT = """
            select id, name, scopes, created_at, expires_at, used_at, used_from from api_token
            where user_id = ? and revoked_at is null and expires_at > ?
            """;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 365;
    private static final int MOST = 50;

    /** A new token and the secret that is told once. */
    public record Made(TokenRow row, String secret) implements Serializable {
    }

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;

    /** @param lastDay on which it is good, where the user lives; at most a year ahead */
    public Made make(String name, Set<TokenScope> scopes, LocalDate lastDay) {
        long user = owner();
        Legibility.neededLine("name", name == null ? null : name.strip(), LONGEST_NAME);
        if (scopes == null || scopes.isEmpty()) {
            throw Invalid.member("scopes", "token.needsScope");
        }
        Instant end = end(lastDay);
        // two at once would each be counted without the other
        sql.query("select 1 from app_user where id = ? for update", user).exists();
        if (sql.query("select count(*) from api_token where user_id = ? and revoked_at is null and expires_at > ?", user, clock.instant())
                .number() >= MOST) {
            throw new RuleBroken("token.tooMany", MOST);
        }
        String secret = TokenSecret.ofProgram();
        long id = sql.query("""
                insert into api_token (user_id, name, hash, scopes, created_at, expires_at) values (?, ?, ?, ?, ?, ?) returning id
                """, user, name.strip(), TokenSecret.digest(secret), EnumSet.copyOf(scopes).stream().map(Enum::name).toArray(String[]::new),
                clock.instant(), end).number();
        return new Made(one(id), secret);
    }

    /** Those of the caller, the latest first. */
    public List<TokenRow> mine() {
        return sql.query(SELECT, owner(), clock.instant()).add("order by id desc").list(Tokens::row);
    }

    /** @throws NotFound when the caller has none of that number, or it has ended */
    public TokenRow one(long id) {
        return sql.query(SELECT, owner(), clock.instant()).add("and id = ?", id).first(Tokens::row)
                .orElseThrow(() -> new NotFound("token", id));
    }

    /** From the next call on it opens nothing. @throws NotFound when the caller has none of that number, or it has ended */
    public void revoke(long id) {
        one(id);
        sql.query("update api_token set revoked_at = ? where id = ?", clock.instant(), id).update();
    }

    private long owner() {
        if (caller.identity().token() != null) {
            throw new Forbidden("TOKENS");
        }
        return caller.id();
    }

    private Instant end(LocalDate lastDay) {
        ZoneId zone = ZoneId.of(caller.identity().timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw Invalid.member("lastDay", "token.lastDay", LONGEST_DAYS);
        }
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static TokenRow row(Row row) {
        return new TokenRow(row.id("id"), row.text("name"), TokenSignIn.scopes(row), row.instant("created_at"), row.instant("expires_at"),
                row.instant("used_at"), row.text("used_from"));
    }
}
