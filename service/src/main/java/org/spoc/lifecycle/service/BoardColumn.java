package org.spoc.lifecycle.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.spoc.lifecycle.Stage;

/**
 * A stage on the board.
 *
 * @param count how many parties it has, at most one more than {@link Board#COUNTED_UP_TO}
 * @param sums what their open deals are worth, by currency, the largest first; null when there are too many to add up
 * @param cards the first ones, or those after a place, latest first; null when they were not asked for
 * @param next where to read on; null at the end
 */
public record BoardColumn(Stage stage, int count, List<Sum> sums, List<BoardCard> cards, BoardPlace next)
        implements Serializable {

    /** Amounts of one currency; those of different currencies are never added. */
    public record Sum(BigDecimal amount, String currency) implements Serializable {
    }
}
