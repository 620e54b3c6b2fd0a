package org.spoc.lifecycle;

import java.time.LocalDate;

/**
 * What is known about a party at the moment a tipping point is asked about. Read in one statement; the criteria look
 * at nothing else, so that the same facts always give the same answer.
 *
 * @param contactPoints addresses of any kind by which the party could be reached
 * @param allowedContactPoints those of them whose channel the party has not refused
 * @param inbound interactions that came from the party; a note is none, whoever writes it writes it to themselves
 * @param outbound interactions that went to the party; a note is none
 * @param inquired whether an inquiry is on record
 * @param score points from 0 to 100; null when never scored
 * @param needKnown whether the need is written down
 * @param authorityKnown whether it is written down who decides
 * @param acceptedBySales whether sales has accepted the party
 * @param openOpportunities opportunities that are open
 * @param completeOpportunities open ones with need, amount and expected date
 * @param purchases purchases recorded
 * @param lastPurchase day of the latest purchase; null when there is none
 * @param stageSince day on which the present stage was entered (UTC)
 * @param today the day on which is asked (UTC)
 * @param reasonGiven whether whoever asks to move gave a reason; a question in advance counts as yes
 */
public record Facts(int contactPoints, int allowedContactPoints, int inbound, int outbound, boolean inquired,
        Integer score, boolean needKnown, boolean authorityKnown, boolean acceptedBySales, int openOpportunities,
        int completeOpportunities, int purchases, LocalDate lastPurchase, LocalDate stageSince, LocalDate today,
        boolean reasonGiven) {

    /** The day from which the days without a purchase are counted. */
    public LocalDate quietSince() {
        return lastPurchase == null ? stageSince : lastPurchase;
    }

    public Facts withReason(boolean given) {
        return new Facts(contactPoints, allowedContactPoints, inbound, outbound, inquired, score, needKnown,
                authorityKnown, acceptedBySales, openOpportunities, completeOpportunities, purchases, lastPurchase,
                stageSince, today, given);
    }
}
