package org.spoc.user.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.spoc.user.service.Identity;

/**
 * What a session of the pages remembers about its user. Ends after 12 hours, however busy, and when the password is
 * changed; idle ones the container ends after 30 minutes.
 *
 * @param passwordSince when the password was set with which the session began
 */
public record SignedInSession(long user, Instant since, Instant passwordSince) implements Serializable {

    private static final String KEY = SignedInSession.class.getName();
    private static final Duration LONGEST = Duration.ofHours(12);

    static Optional<SignedInSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session).map(found -> (SignedInSession) found.getAttribute(KEY));
    }

    /** A new id for the session, so that one planted before the sign-in is worth nothing. */
    static void begin(HttpServletRequest request, Identity identity, Instant now) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(KEY, new SignedInSession(identity.id(), now, identity.passwordSince()));
    }

    boolean stillGood(Identity identity, Instant now) {
        return Objects.equals(passwordSince, identity.passwordSince()) && now.isBefore(since.plus(LONGEST));
    }
}
