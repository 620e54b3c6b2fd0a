package org.spoc.bulk;

/** What became of one party of many. */
public enum BulkOutcome {
    DONE,
    /** It was so already. */
    UNCHANGED,
    /** A rule said no; nothing was changed. */
    REFUSED
}
