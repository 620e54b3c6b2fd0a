package org.spoc.party.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Something that happened to a party.
 *
 * @param what kind of event
 * @param detail code within the kind: type of the interaction, stage entered, cause of the ownership, state of the deal
 * @param direction IN or OUT of an interaction; null otherwise
 * @param title one line; may be null
 * @param body more; may be null
 * @param by name of who did it; null when the system did
 * @param onBehalfOf name of the absent owner; null when nobody was stood in for
 * @param place tells events of a kind apart that happened at the same instant
 */
public record TimelineRow(What what, String detail, String direction, Instant at, String title, String body,
        BigDecimal amount, String currency, String by, String onBehalfOf, long place) implements Serializable {

    /** Kinds of events, also the filters of the timeline. */
    public enum What { INTERACTION, STAGE, REFUSED, OWNER, OPPORTUNITY, PURCHASE, CONSENT, DETAILS }
}
