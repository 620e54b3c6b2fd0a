package org.spoc.micro;

import java.security.SecureRandom;

/** Passwords that nobody chose. */
final class Password {

    /** Without the letters and digits that are mistaken for each other when a password is copied by hand. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Password() {
    }

    static String generate(int length) {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
