package org.spoc.lifecycle.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;

/**
 * A party on the board.
 *
 * @param seq number of the last line of its history, which a move from the board sends along
 * @param days whole days in its stage
 * @param stuck whether that is too long
 * @param ahead the move to the stage that lies ahead, with what is missing; null at the end of the way and beside it
 * @param inactiveIn days until the clock takes a customer for inactive; null for others
 * @param lastPurchase null when none is on record
 * @param deal the largest sum of open deals in one currency; null when none is open
 * @param movable whether the caller may move it
 */
public record BoardCard(long id, int seq, String name, String source, String industry, Stage stage, Instant since,
        long days, boolean stuck, Move ahead, Long inactiveIn, LocalDate lastPurchase, Deal deal, Owner owner,
        String ownerName, boolean ownerAway, boolean movable) implements Serializable {

    /** Open deals of a party in one currency. @param expected the next day on which one is expected; may be null */
    public record Deal(BigDecimal amount, String currency, LocalDate expected) implements Serializable {
    }
}
