package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.spoc.deal.Purchase;
import org.spoc.deal.service.Purchases;
import org.spoc.shared.web.Visitor;

/** Recording what a party bought. */
@Named
@ViewScoped
public class PurchasePanel implements Serializable {

    @Inject
    private transient Purchases purchases;
    @Inject
    private transient Clock clock;
    @Inject
    private transient Visitor visitor;
    @Inject
    private PartyPage page;

    private LocalDate boughtOn;
    private BigDecimal amount;
    private String currency = "EUR";
    private String what;
    private Long opportunity;

    public void record() {
        purchases.record(page.getId(), new Purchase.Details(getBoughtOn(), amount, currency, what, opportunity));
        amount = null;
        what = null;
        opportunity = null;
        page.done("party.purchaseRecorded");
    }

    /** Today, until another day is chosen. */
    public LocalDate getBoughtOn() {
        return boughtOn == null ? LocalDate.ofInstant(clock.instant(), visitor.getZone()) : boughtOn;
    }

    public void setBoughtOn(LocalDate boughtOn) {
        this.boughtOn = boughtOn;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public Long getOpportunity() {
        return opportunity;
    }

    public void setOpportunity(Long opportunity) {
        this.opportunity = opportunity;
    }
}
