package org.spoc.lifecycle;

/** How a history entry came about. */
public enum Origin {
    /** The party was created. */
    CREATED,
    /** A migration started the party at a later stage; the history begins here and says so (L7). */
    MIGRATED,
    /** Somebody asked for the move. */
    MOVED,
    /** An event asked for it: a purchase, the last open deal lost. */
    EVENT,
    /** The clock asked for it. */
    CLOCK
}
