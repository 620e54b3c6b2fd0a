package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.spoc.shared.Invalid;

/** How passwords are kept: PBKDF2 with HMAC-SHA-512, 210,000 rounds and a salt of 32 bytes, and at least 10 characters. */
@ApplicationScoped
public class Passwords {

    private static final Map<String, String> STRENGTH = Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000", "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    @Inject
    private Pbkdf2PasswordHash hash;
    private String ofNobody;

    @jakarta.annotation.PostConstruct
    void strengthen() {
        hash.initialize(STRENGTH);
        ofNobody = hash.generate("nobody has this password".toCharArray());
    }

    /** @throws Invalid when it is too short or too long */
    public String hash(String password) {
        return hash("password", password);
    }

    String hash(String member, String password) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw Invalid.member(member, "password.length", SHORTEST, LONGEST);
        }
        return hash.generate(password.toCharArray());
    }

    /** Takes as long for a login that does not exist as for one that does. @param stored null when there is none */
    boolean matches(String password, String stored) {
        boolean same = hash.verify(password.toCharArray(), stored == null ? ofNobody : stored);
        return same && stored != null;
    }
}
