package org.spoc.work.service;

import java.io.Serializable;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Stage;

/**
 * A number of the page that somebody wants to see the parties behind.
 *
 * @param what which number
 * @param stage parties in this stage; null for every stage that the number is about
 * @param criterion what they lack; null for the other numbers
 */
public record Look(What what, Stage stage, Criterion criterion) implements Serializable {

    /** The numbers that have parties behind them which the list of parties cannot find. */
    public enum What {
        /** They lack something for the stage ahead. */
        LACKING,
        /** They lack nothing for the stage ahead. */
        READY,
        /** They have been in their stage for too long. */
        STUCK,
        /** Nobody has been in touch with them for too long. */
        UNATTENDED
    }
}
