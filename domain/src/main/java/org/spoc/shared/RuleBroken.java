package org.spoc.shared;

import jakarta.ejb.ApplicationException;

/**
 * A rule of the business says no. Nothing was written; the code is the key of a sentence in the message bundles that
 * says what to do, the arguments fill its places. Pages and REST each have one handler for it.
 */
@ApplicationException(rollback = true)
public class RuleBroken extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    public RuleBroken(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Key of the sentence, for example {@code owner.inactive}; never null. */
    public String code() {
        return code;
    }

    /** What fills the places {0}, {1} … of the sentence; maybe empty. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
