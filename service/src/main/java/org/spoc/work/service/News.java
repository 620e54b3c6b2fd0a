package org.spoc.work.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Cause;

/**
 * Something that others, events or the clock did to a party.
 *
 * @param stage where the party stands now
 * @param cause how it came to its owner; null for other news
 * @param ownerName who is accountable now
 * @param by name of who did it; null when an event or the clock did
 */
public record News(What what, long party, String name, Stage stage, Instant at, Cause cause, String ownerName, String by,
        String reason, BigDecimal amount, String currency) implements Serializable {

    /** Kinds of news. */
    public enum What {
        /** It entered the stage in which it is now. */
        MOVED,
        /** It bought something. */
        BOUGHT,
        /** It came to one of those who are looked at. */
        CAME,
        /** It went to somebody else. */
        LEFT
    }
}
