package org.spoc.user.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits by which a program or a browser is known. What is kept is a digest that nobody can turn back. */
final class TokenSecret {

    private static final String BEGINS = "spoc_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenSecret() {
    }

    /** For a program: searches for leaked secrets find it by how it begins. */
    static String ofProgram() {
        return BEGINS + ofBrowser();
    }

    /** 43 letters, digits, - and _. */
    static String ofBrowser() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
