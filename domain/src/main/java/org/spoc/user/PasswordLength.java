package org.spoc.user;

/** How long a password is, in characters: long enough that guessing takes too long, short enough to be hashed at every sign-in. */
public final class PasswordLength {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private PasswordLength() {
    }

    /** @param password null fits nowhere */
    public static boolean fits(String password) {
        return password != null && password.length() >= SHORTEST && password.length() <= LONGEST;
    }
}
