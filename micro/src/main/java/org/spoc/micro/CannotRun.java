package org.spoc.micro;

/** Why SPOC cannot run, in one line that an administrator can act on. */
final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param key of a line in the message bundle */
    CannotRun(String key, Object... arguments) {
        super(Words.of(key, arguments));
    }

    CannotRun(Throwable cause, String key, Object... arguments) {
        super(Words.of(key, arguments), cause);
    }
}
