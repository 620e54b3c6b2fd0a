package org.spoc.job;

/** What works by itself, by the clock or on request. Every run leaves a line that administrators read. */
public enum Job {
    /** Customers without a purchase for too long become inactive. */
    INACTIVITY,
    /** Files of old imports are deleted. */
    IMPORT_PURGE,
    /** Every ledger and history is verified. */
    CONSISTENCY_CHECK,
    /** Old lines of this list and of the sign-in log are deleted. */
    LOG_PURGE,
    /** Keys of calls over REST are forgotten. */
    COMMAND_KEY_PURGE
}
