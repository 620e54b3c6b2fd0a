package org.spoc.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.spoc.shared.Legible;
import org.spoc.shared.Plausible;
import org.spoc.user.Decision;

/** Something a party bought from us. The first one makes a customer, a later one keeps or brings back an active one. */
@Entity
@Table(name = "purchase")
public class Purchase {

    /**
     * What is recorded.
     *
     * @param boughtOn the day; not in the future
     * @param amount in {@code currency}, more than nothing
     * @param currency ISO 4217; must not be missing
     * @param what goods or services, in one line
     * @param opportunity id of the deal it came from; null when from none
     */
    public record Details(@NotNull @Plausible LocalDate boughtOn,
            @NotNull @Positive @DecimalMax("999999999999") @Digits(integer = 12, fraction = 2) BigDecimal amount,
            String currency,
            @NotBlank @Size(max = 500) @Legible String what, Long opportunity) implements Serializable {
    }

    @Id
    @GeneratedValue(generator = "id")
    private Long id;
    @Version
    private long version;
    @Column(name = "party_id")
    private long party;
    @Column(name = "bought_on")
    private LocalDate boughtOn;
    private BigDecimal amount;
    private String currency;
    private String what;
    @Column(name = "opportunity_id")
    private Long opportunity;
    @Column(name = "recorded_by")
    private Long recordedBy;
    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Purchase() {
    }

    public Purchase(long party, Details details, Decision decision) {
        this.party = party;
        this.boughtOn = details.boughtOn();
        this.amount = details.amount();
        this.currency = details.currency();
        this.what = details.what().trim();
        this.opportunity = details.opportunity();
        this.recordedBy = decision.decider();
        this.recordedAt = decision.at();
    }

    public Long getId() {
        return id;
    }
}
