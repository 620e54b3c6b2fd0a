package org.spoc.importing;

import org.spoc.shared.Reason;
import org.spoc.shared.RuleBroken;

/**
 * A file that cannot be imported, and why in words for the person who sent it. Nothing was read from it. The code is
 * the key of the message; every key starts with "file.".
 */
public class UnreadableFile extends RuleBroken {

    public UnreadableFile(String code, Object... arguments) {
        super(code, arguments);
    }

    public Reason reason() {
        return Reason.of(code(), arguments());
    }
}
