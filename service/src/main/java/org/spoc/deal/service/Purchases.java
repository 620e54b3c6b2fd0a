package org.spoc.deal.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.spoc.deal.Opportunity;
import org.spoc.deal.Purchase;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.Party;
import org.spoc.shared.Invalid;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Shape;
import org.spoc.user.Decision;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** What parties bought. A purchase makes a customer of who stood before it, and brings an inactive one back (L6). */
@Settled
@Stateless
public class Purchases {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Caller caller;
    @Inject
    private Visibility visibility;
    @Inject
    private Shape shape;
    @Inject
    private Clock clock;
    @Inject
    private StageTransitions transitions;

    /** @return the id of the purchase */
    public long record(long partyId, Purchase.Details details) {
        Party party = visibility.toChange(partyId, Permission.EDIT_PARTIES);
        check(partyId, shape.check(details));
        Decision decision = visibility.decision(party, null);
        var purchase = new Purchase(partyId, details, decision);
        entities.persist(purchase);
        party.bought(details.boughtOn());
        transitions.follow(party, Stage.CUSTOMER, decision);
        return purchase.getId();
    }

    private void check(long party, Purchase.Details details) {
        Currencies.require(details.amount(), details.currency());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(caller.identity().timeZone()));
        if (details.boughtOn().isAfter(today)) {
            throw Invalid.member("boughtOn", "shape.notInFuture");
        }
        Opportunity from = details.opportunity() == null ? null : entities.find(Opportunity.class, details.opportunity());
        if (details.opportunity() != null && (from == null || from.getParty() != party)) {
            throw Invalid.member("opportunity", "purchase.otherOpportunity", details.opportunity());
        }
    }
}
