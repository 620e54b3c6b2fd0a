package org.spoc.importing;

import org.spoc.shared.Reason;

/**
 * A file that cannot be imported, and why in words for the person who sent it. Nothing was read from it.
 */
public class UnreadableFile extends RuntimeException {

    private final Reason reason;

    public UnreadableFile(String code, Object... arguments) {
        this(Reason.of(code, arguments));
    }

    private UnreadableFile(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** Key of the message; every key starts with "file.". */
    public Reason reason() {
        return reason;
    }
}
