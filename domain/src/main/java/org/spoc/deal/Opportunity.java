package org.spoc.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.spoc.shared.Legible;
import org.spoc.shared.Plausible;
import org.spoc.shared.RuleBroken;
import org.spoc.user.Decision;

/** A concrete deal with a potential customer: open until it is won or lost. */
@Entity
@Table(name = "opportunity")
public class Opportunity {

    /** A deal is open until somebody closes it, one way or the other. */
    public enum State { OPEN, WON, LOST }

    /**
     * What is known about the deal.
     *
     * @param need what the party needs, in its words; null when not known yet
     * @param amount in {@code currency}, more than nothing; null when not known yet
     * @param currency ISO 4217; needed with an amount
     * @param expectedOn day on which the decision is expected; null when not known yet
     */
    public record Details(@NotBlank @Size(max = 200) @Legible String title, @Size(max = 2_000) @Legible(lines = true) String need,
            @Positive @DecimalMax("999999999999") @Digits(integer = 12, fraction = 2) BigDecimal amount,
            String currency, @Plausible(planned = true) LocalDate expectedOn) implements Serializable {
    }

    @Id
    @GeneratedValue(generator = "id")
    private Long id;
    @Version
    private long version;
    @Column(name = "party_id")
    private long party;
    private String title;
    private String need;
    private BigDecimal amount;
    private String currency;
    @Column(name = "expected_on")
    private LocalDate expectedOn;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "close_reason")
    private String closeReason;
    @Column(name = "recorded_by")
    private Long recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Opportunity() {
    }

    public Opportunity(long party, Details details, Decision decision) {
        this.party = party;
        this.recordedBy = decision.decider();
        this.recordedAt = decision.at();
        describe(details);
    }

    /**
     * Takes over what is known. A closed deal is a fact of the past that reports count on: only the note about the need
     * may still be completed.
     */
    public final void describe(Details details) {
        if (state != State.OPEN && !sameDeal(details)) {
            throw new RuleBroken("opportunity.closedForGood", title);
        }
        title = details.title().trim();
        need = details.need() == null || details.need().isBlank() ? null : details.need().strip();
        amount = details.amount();
        currency = details.currency();
        expectedOn = details.expectedOn();
    }

    private boolean sameDeal(Details other) {
        boolean sameAmount = amount == null || other.amount() == null ? amount == other.amount() : amount.compareTo(other.amount()) == 0;
        return title.equals(other.title().trim()) && sameAmount && Objects.equals(currency, other.currency())
                && Objects.equals(expectedOn, other.expectedOn());
    }

    /** What is known about the deal, as it stands. */
    public Details details() {
        return new Details(title, need, amount, currency, expectedOn);
    }

    /** Closes the deal. A lost one needs a reason, because only then one learns from it. */
    public void close(State outcome, Decision decision) {
        if (state != State.OPEN) {
            throw new RuleBroken("opportunity.closedAlready", title);
        }
        if (outcome == State.LOST && !decision.hasReason()) {
            throw new RuleBroken("opportunity.lostNeedsReason", title);
        }
        state = outcome;
        closedAt = decision.at();
        closeReason = decision.reason();
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public long getParty() {
        return party;
    }

    public State getState() {
        return state;
    }
}
