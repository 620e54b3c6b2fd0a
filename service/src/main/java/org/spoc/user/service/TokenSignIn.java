package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.SampleMode;
import org.spoc.shared.service.Sql;
import org.spoc.user.TokenScope;

/**
 * Lets programs in by the token of a user. The log of sign-ins tells the first use in each hour and each use from another
 * address than the last, and who comes with a token that has ended. Nothing of that counts as guessing a password.
 */
@Stateless
public class TokenSignIn {

    private static final Duration USE = Duration.ofMinutes(1);

    private record Known(long id, long user, String login, Set<TokenScope> scopes, boolean good, Instant usedAt, String usedFrom) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Identities identities;
    @Inject
    private SampleMode samples;

    /**
     * @param secret as it was sent
     * @param address network address of who asks; may be null
     * @return empty when it is no token, or has ended
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Identity> enter(String secret, String address) {
        Optional<Known> known = sql.query("""
                select t.id, t.user_id, u.login, t.scopes, t.revoked_at is null and t.expires_at > ? as good, t.used_at, t.used_from
                from api_token t join app_user u on u.id = t.user_id where t.hash = ?
                """, clock.instant(), TokenSecret.digest(secret)).first(TokenSignIn::known);
        Optional<Identity> user = known.filter(Known::good).flatMap(token -> identities.byId(token.user()).filter(this::maySignIn)
                .map(found -> found.with(new TokenUse(token.id(), token.scopes()))));
        known.ifPresent(token -> note(token, user.isPresent(), address));
        return user;
    }

    /** Sample users are let in only where sample data was asked for, however they come. */
    private boolean maySignIn(Identity user) {
        return !user.passwordOnce() && (user.passwordSince() != null || samples.isOn());
    }

    private void note(Known token, boolean accepted, String address) {
        Instant now = clock.instant();
        boolean sameHour = token.usedAt() != null && token.usedAt().truncatedTo(ChronoUnit.HOURS).equals(now.truncatedTo(ChronoUnit.HOURS));
        boolean samePlace = Objects.equals(address, token.usedFrom());
        if (!accepted) {
            noteRefused(token, address);
        } else if (!sameHour || !samePlace) {
            log(token, address, SignIn.Outcome.ACCEPTED);
        }
        if (accepted && (!samePlace || token.usedAt() == null || token.usedAt().plus(USE).isBefore(now))) {
            sql.query("update api_token set used_at = ?, used_from = ? where id = ?", now, address, token.id()).update();
        }
    }

    /** Once a minute is enough. */
    private void noteRefused(Known token, String address) {
        if (!sql.query("select 1 from sign_in where token_id = ? and at > ? and outcome = 'REFUSED'", token.id(), clock.instant().minus(USE)).exists()) {
            log(token, address, SignIn.Outcome.REFUSED);
        }
    }

    private void log(Known token, String address, SignIn.Outcome outcome) {
        sql.query("insert into sign_in (login, at, address, outcome, token_id) values (?, ?, ?, ?, ?)", token.login(), clock.instant(),
                address, outcome, token.id()).update();
    }

    private static Known known(Row row) {
        return new Known(row.id("id"), row.id("user_id"), row.text("login"), scopes(row), row.flag("good"), row.instant("used_at"),
                row.text("used_from"));
    }

    static Set<TokenScope> scopes(Row row) {
        Set<TokenScope> scopes = EnumSet.noneOf(TokenScope.class);
        row.texts("scopes").stream().map(TokenScope::valueOf).forEach(scopes::add);
        return scopes;
    }
}
