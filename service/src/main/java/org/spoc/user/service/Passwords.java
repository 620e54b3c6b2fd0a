package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.spoc.shared.Invalid;
import org.spoc.user.PasswordLength;

/**
 * How passwords are kept: PBKDF2 with HMAC-SHA-512, 210,000 rounds (the least that OWASP advises) and a salt of 32 bytes,
 * and a length that {@link PasswordLength} allows. Servers of tests, where a thousand users sign in once each, set {@value #ROUNDS} to fewer
 * rounds; the log says so at the first password.
 */
@ApplicationScoped
public class Passwords {

    private static final Logger LOG = Logger.getLogger(Passwords.class.getName());
    private static final String ROUNDS = "spoc.password.rounds";
    private static final int SAFE = 210_000;

    @Inject
    private Pbkdf2PasswordHash hash;
    private String ofNobody;

    @jakarta.annotation.PostConstruct
    void strengthen() {
        int rounds = Integer.getInteger(ROUNDS, SAFE);
        if (rounds < SAFE) {
            LOG.log(Level.WARNING, "Passwords are kept with {0} rounds only, as {1} says: for tests, never for people", new Object[] {rounds, ROUNDS});
        }
        hash.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(rounds), "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        ofNobody = hash.generate("nobody has this password".toCharArray());
    }

    /** @throws Invalid when it is too short or too long */
    public String hash(String password) {
        return hash("password", password);
    }

    String hash(String member, String password) {
        if (!PasswordLength.fits(password)) {
            throw Invalid.member(member, "password.length", PasswordLength.SHORTEST, PasswordLength.LONGEST);
        }
        return hash.generate(password.toCharArray());
    }

    /** Takes as long for a login that does not exist as for one that does. @param stored null when there is none */
    boolean matches(String password, String stored) {
        boolean same = hash.verify(password.toCharArray(), stored == null ? ofNobody : stored);
        return same && stored != null;
    }
}
