package org.spoc.sample.service;

import java.util.Locale;

/** What can happen to a party of the sample data; {@code journeys} strings them together. */
enum Step {
    /** Comes into being as a suspect; begins every journey that does not begin with MIGRATED. */
    REGISTER,
    /** Comes as a customer from the system that was used before. */
    MIGRATED,
    /** Goes to a contact who speaks the party's language. */
    LANGUAGE,
    INBOUND, OUT, MEETING, VISIT, NOTE,
    LEAD, QUALIFY, PROSPECT, OPEN, OPPORTUNITY, WIN, LOSE, BUY,
    /** Goes from sales to account management. */
    HANDOVER,
    COLD, RECYCLE, DISQUALIFY, REOPEN, FORMER, WINBACK,
    /** Somebody asks for a move too early. */
    REFUSED,
    /** Says something about being contacted. */
    CONSENT,
    /** The contact promises something for one of the next days, and a later step keeps or drops it. */
    PROMISE, KEEP, DROP,
    /** What is to be done next, about the day on which the story ends: some of it is late by then, some is for that day. */
    NEXT,
    /** The lead is asked for something by name, for about that day. */
    ASK;

    static Step named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
