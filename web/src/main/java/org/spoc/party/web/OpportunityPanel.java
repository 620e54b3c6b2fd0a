package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.spoc.deal.Opportunity;
import org.spoc.deal.Opportunity.State;
import org.spoc.deal.service.Opportunities;
import org.spoc.party.service.PartyView;

/** Opening a deal, completing it, and closing it as won or lost. */
@Named
@ViewScoped
public class OpportunityPanel implements Serializable {

    @Inject
    private transient Opportunities opportunities;
    @Inject
    private PartyPage page;

    private PartyView.Deal changed;
    private String title;
    private String need;
    private BigDecimal amount;
    private String currency = "EUR";
    private LocalDate expectedOn;
    private String reason;

    /** Opens the panel with a deal in it. */
    public void change(PartyView.Deal deal) {
        changed = deal;
        title = deal.title();
        need = deal.need();
        amount = deal.amount();
        currency = deal.currency() == null ? currency : deal.currency();
        expectedOn = deal.expectedOn();
        if (page.getPanel() != Panel.OPPORTUNITY) {
            page.toggle(Panel.OPPORTUNITY);
        }
    }

    /** Opens the panel for a new deal. */
    public void add() {
        clear();
        page.toggle(Panel.OPPORTUNITY);
    }

    public void save() {
        var details = new Opportunity.Details(title, need, amount, amount == null ? null : currency, expectedOn);
        if (changed == null) {
            opportunities.open(page.getId(), details);
        } else {
            opportunities.change(changed.id(), changed.version(), details);
        }
        clear();
        page.done("party.opportunitySaved");
    }

    public void close(State outcome) {
        opportunities.close(changed.id(), changed.version(), outcome, reason);
        clear();
        page.done("party.opportunityClosed", outcome);
    }

    private void clear() {
        changed = null;
        title = null;
        need = null;
        amount = null;
        expectedOn = null;
        reason = null;
    }

    public PartyView.Deal getChanged() {
        return changed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNeed() {
        return need;
    }

    public void setNeed(String need) {
        this.need = need;
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

    public LocalDate getExpectedOn() {
        return expectedOn;
    }

    public void setExpectedOn(LocalDate expectedOn) {
        this.expectedOn = expectedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
