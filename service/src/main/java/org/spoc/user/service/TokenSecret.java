package org.spoc.user.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a token: 256 random bits, known to its user alone. What is kept is a digest that nobody can turn back. */
final class TokenSecret {

    private static final String BEGINS = "spoc_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {
    }

    static String next() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
