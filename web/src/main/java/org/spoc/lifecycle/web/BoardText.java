package org.spoc.lifecycle.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.Patience;
import org.spoc.lifecycle.service.Board;
import org.spoc.lifecycle.service.BoardCard;
import org.spoc.lifecycle.service.BoardColumn;
import org.spoc.ownership.web.ContactText;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;

/** Cards and columns in words. */
@Named
@RequestScoped
public class BoardText {

    @Inject
    private Texts texts;
    @Inject
    private Numbers numbers;
    @Inject
    private Moments moments;
    @Inject
    private ContactText contactText;

    /** {@code 612}, or {@code 10,000+}. */
    public String count(BoardColumn column) {
        return column.count() > Board.COUNTED_UP_TO ? numbers.of(Board.COUNTED_UP_TO) + "+" : numbers.of(column.count());
    }

    /** What the open deals of a column are worth, currency by currency. */
    public List<String> sums(BoardColumn column) {
        return column.sums() == null ? List.of(texts.of("board.tooManyDeals", Board.DEALS_ADDED_UP_TO))
                : column.sums().stream().map(sum -> numbers.amount(sum.amount(), sum.currency()) + "\u00a0" + sum.currency()).toList();
    }

    /** What is known of the party, in one line. */
    public String facts(BoardCard card) {
        String deal = card.deal() == null ? null : numbers.amount(card.deal().amount(), card.deal().currency()) + "\u00a0" + card.deal().currency();
        String expected = card.deal() == null || card.deal().expected() == null ? null : moments.date(card.deal().expected());
        String source = card.source() == null ? null : contactText.source(card.source());
        return Stream.of(deal, expected, deal == null ? card.industry() : null, deal == null ? source : null)
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    public String days(BoardCard card) {
        return texts.of("board.days", card.days());
    }

    /** What is next for the party: ready, or what it lacks first; empty where nothing is to be done. */
    public String next(BoardCard card) {
        if (card.ahead() != null) {
            return card.ahead().possible() ? texts.of("board.ready", card.ahead().to()) : lacks(card.ahead().missing().get(0));
        }
        return isInactiveSoon(card) ? texts.of("board.inactiveIn", card.inactiveIn())
                : card.lastPurchase() == null ? "" : texts.of("board.bought", moments.date(card.lastPurchase()));
    }

    private String lacks(Finding missing) {
        // what was seen of a qualification is the score, where there is one
        int score = missing.seen().matches("\\d+") ? Integer.parseInt(missing.seen()) : -1;
        return texts.of("board.lacks." + missing.criterion(), score);
    }

    /** The colour that goes with {@link #next}; never without the words. */
    public String kind(BoardCard card) {
        return isInactiveSoon(card) ? "bad" : card.ahead() == null || card.ahead().possible() ? "ok" : "warn";
    }

    private static boolean isInactiveSoon(BoardCard card) {
        return card.inactiveIn() != null && card.inactiveIn() <= Patience.WARNS_DAYS_BEFORE_INACTIVE;
    }

    /** The dot on the picture of the contact; none for a team. */
    public String presence(BoardCard card) {
        return card.owner().isTeam() ? null : card.ownerAway() ? "away" : "in";
    }
}
