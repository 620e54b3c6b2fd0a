package org.spoc.user.service;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A password that is shown once and must be changed at the first sign-in: easy to read out, as {@code hk7m-w3pa-…}. */
final class OncePassword {

    /** Without letters and digits that look or sound alike. */
    private static final String SIGNS = "abcdefghkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OncePassword() {
    }

    static String next() {
        return IntStream.range(0, GROUPS).mapToObj(group -> RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(sign -> SIGNS.substring(sign, sign + 1)).collect(Collectors.joining())).collect(Collectors.joining("-"));
    }
}
