package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords that were just proven right, so that a program which sends one with every call does not pay for the slow
 * hash every time. Keeps a keyed digest, never the password, and the stored hash it was proven against: when the
 * password is changed, on whatever node, the proof is worth nothing.
 */
@ApplicationScoped
class RecentProofs {

    private static final int KEPT = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key = new byte[32];
    private final Map<String, String> proofs = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT;
        }
    });

    RecentProofs() {
        RANDOM.nextBytes(key);
    }

    boolean holds(String login, String password, String storedHash) {
        return storedHash != null && storedHash.equals(proofs.get(digest(login, password)));
    }

    void keep(String login, String password, String storedHash) {
        proofs.put(digest(login, password), storedHash);
    }

    private String digest(String login, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal((login + '\0' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
