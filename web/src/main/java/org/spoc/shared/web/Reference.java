package org.spoc.shared.web;

import java.security.SecureRandom;

/** The number that a user reads out and an administrator finds in the log: {@code K7QX-2M9P}. */
final class Reference {

    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {
    }

    static String next() {
        return four() + "-" + four();
    }

    private static String four() {
        StringBuilder signs = new StringBuilder();
        RANDOM.ints(4, 0, SIGNS.length()).forEach(each -> signs.append(SIGNS.charAt(each)));
        return signs.toString();
    }
}
