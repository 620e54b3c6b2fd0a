package org.spoc.deal.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.UnaryOperator;
import org.spoc.deal.Opportunity;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.Party;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Shape;
import org.spoc.shared.service.Sql;
import org.spoc.user.Decision;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** Deals that are worked on. When the last open one is lost the party goes back to prospect by itself (L6). */
@Settled
@Stateless
public class Opportunities {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Inject
    private Visibility visibility;
    @Inject
    private Shape shape;
    @Inject
    private StageTransitions transitions;

    /** @return the id of the opportunity */
    public long open(long partyId, Opportunity.Details details) {
        Party party = visibility.toChange(partyId, Permission.EDIT_PARTIES);
        var opportunity = new Opportunity(partyId, checked(details), visibility.decision(party, null));
        entities.persist(opportunity);
        return opportunity.getId();
    }

    /** @param version the version that was seen; null accepts any */
    public void change(long id, Long version, Opportunity.Details details) {
        Opportunity opportunity = find(id);
        visibility.toChange(opportunity.getParty(), Permission.EDIT_PARTIES);
        requireVersion(opportunity, version);
        opportunity.describe(checked(details));
    }

    /**
     * Changes some of what is known about the deal and keeps the rest.
     *
     * @param version the version that was seen; null accepts any
     * @param change makes the new details of the present ones
     */
    public void change(long id, Long version, UnaryOperator<Opportunity.Details> change) {
        Opportunity opportunity = find(id);
        visibility.toChange(opportunity.getParty(), Permission.EDIT_PARTIES);
        requireVersion(opportunity, version);
        opportunity.describe(checked(change.apply(opportunity.details())));
    }

    /**
     * Closes a deal.
     *
     * @param version the version that was seen; null accepts any
     * @param outcome WON or LOST
     * @param reason why; needed for a lost one
     */
    public void close(long id, Long version, Opportunity.State outcome, String reason) {
        Opportunity opportunity = find(id);
        Party party = visibility.toChange(opportunity.getParty(), Permission.EDIT_PARTIES);
        requireVersion(opportunity, version);
        if (outcome == null || outcome == Opportunity.State.OPEN) {
            throw Invalid.member("state", "opportunity.closeWonOrLost");
        }
        Decision decision = visibility.decision(party, reason);
        opportunity.close(outcome, decision);
        if (outcome == Opportunity.State.LOST && party.getStage() == Stage.OPPORTUNITY && !wonSince(party)) {
            transitions.follow(party, Stage.PROSPECT, decision);
        }
    }

    /** One that was won waits for its purchase: then not all deals are lost. */
    private boolean wonSince(Party party) {
        return sql.query("select 1 from opportunity where party_id = ? and state = 'WON' and closed_at >= ?", party.getId(),
                party.getStageSince()).exists();
    }

    private Opportunity find(long id) {
        caller.require(Permission.SEE_PARTIES);
        Opportunity opportunity = entities.find(Opportunity.class, id);
        if (opportunity == null || !visibility.sees(opportunity.getParty())) {
            throw new NotFound("opportunity", id);
        }
        return opportunity;
    }

    private void requireVersion(Opportunity opportunity, Long version) {
        entities.refresh(opportunity);
        if (version != null && opportunity.getVersion() != version) {
            throw new ChangedMeanwhile(opportunity.getVersion());
        }
    }

    private Opportunity.Details checked(Opportunity.Details details) {
        shape.check(details);
        if (details.amount() != null || details.currency() != null) {
            Currencies.require(details.amount(), details.currency());
        }
        return details;
    }
}
