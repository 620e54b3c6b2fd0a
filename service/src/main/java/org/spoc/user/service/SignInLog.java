package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;

/** Who signed in, or tried to. One's own attempts everybody sees; all of them administrators and auditors. */
@Stateless
public class SignInLog {

    private static final String SELECT = """
            select s.id, s.login, s.at, s.address, s.outcome, t.name as token from sign_in s left join api_token t on t.id = s.token_id
            where true
            """;

    /**
     * An attempt.
     *
     * @param address network address it came from; may be null
     * @param token name of the token that was used; null for a password
     */
    public record Attempt(long id, String login, Instant at, String address, SignIn.Outcome outcome, String token) implements Serializable {
    }

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;

    /**
     * The latest first.
     *
     * @param login exactly; null for all
     * @param outcome null for any
     * @param before only attempts with a lower id; null for the latest
     */
    public List<Attempt> list(String login, SignIn.Outcome outcome, Long before, int limit) {
        caller.require(Permission.SEE_ADMINISTRATION);
        return sql.query(SELECT).addIf(login != null, "and s.login = ?", login == null ? null : login.strip().toLowerCase(Locale.ROOT))
                .addIf(outcome != null, "and s.outcome = ?", outcome).addIf(before != null, "and s.id < ?", before)
                .add(login == null ? "order by s.id desc limit ?" : "order by s.at desc, s.id desc limit ?", limit).list(SignInLog::attempt);
    }

    /** The caller's own, the latest first. */
    public List<Attempt> mine(int limit) {
        return sql.query(SELECT).add("and s.login = ? order by s.at desc, s.id desc limit ?", caller.identity().login(), limit)
                .list(SignInLog::attempt);
    }

    private static Attempt attempt(Row row) {
        return new Attempt(row.id("id"), row.text("login"), row.instant("at"), row.text("address"),
                row.constant("outcome", SignIn.Outcome.class), row.text("token"));
    }
}
