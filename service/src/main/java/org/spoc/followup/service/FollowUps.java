package org.spoc.followup.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.spoc.followup.FollowUp;
import org.spoc.followup.FollowUp.Details;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.Party;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Horizon;
import org.spoc.shared.Invalid;
import org.spoc.shared.Legibility;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Shape;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/**
 * What is to be done for a party: written down, postponed, done, dropped. Whoever may change the party may change its
 * follow-ups, and so may whom a follow-up was given to.
 */
@Settled
@Stateless
public class FollowUps {

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

    /** @return the id of the follow-up */
    public long promise(long partyId, Details details) {
        Party party = visibility.toChange(partyId, Permission.EDIT_PARTIES);
        requireReceiver(party, shape.check(details).givenTo());
        var followUp = new FollowUp(partyId, details, visibility.decision(party, null));
        entities.persist(followUp);
        entities.flush();
        return followUp.getId();
    }

    /**
     * Changes some of what is to be done and keeps the rest.
     *
     * @param version the version that was seen; null accepts any
     * @param change makes the new details of the present ones
     */
    public void change(long id, Long version, UnaryOperator<Details> change) {
        Held held = toChange(id, version);
        Details wanted = shape.check(change.apply(held.followUp().details()));
        if (!Objects.equals(wanted.givenTo(), held.followUp().getGivenTo())) {
            requireReceiver(held.party(), wanted.givenTo());
        }
        held.followUp().describe(wanted);
        entities.flush();
    }

    public void postpone(long id, Long version, LocalDate day) {
        if (day == null) {
            throw Invalid.member("dueOn", "shape.NotNull");
        }
        Horizon.planned("dueOn", day, clock.instant());
        act(id, version, null, held -> held.followUp().postpone(day));
    }

    public void done(long id, Long version) {
        act(id, version, null, held -> held.followUp().done(visibility.decision(held.party(), null)));
    }

    /** @param reason why it will not be done; must not be blank */
    public void drop(long id, Long version, String reason) {
        act(id, version, reason, held -> held.followUp().drop(visibility.decision(held.party(), reason)));
    }

    /** Takes back that it was done or dropped. */
    public void reopen(long id, Long version) {
        act(id, version, null, held -> held.followUp().reopen());
    }

    private void act(long id, Long version, String reason, Consumer<Held> deed) {
        Legibility.lines("reason", reason, 1_000);
        deed.accept(toChange(id, version));
        entities.flush();
    }

    private record Held(FollowUp followUp, Party party) {
    }

    /** Locks the party first, as everything does that changes what belongs to it. */
    private Held toChange(long id, Long version) {
        caller.require(Permission.SEE_PARTIES);
        FollowUp followUp = entities.find(FollowUp.class, id);
        if (followUp == null || !visibility.sees(followUp.getParty())) {
            throw new NotFound("followUp", id);
        }
        caller.require(Permission.EDIT_PARTIES);
        Party party = lock(followUp);
        entities.refresh(followUp);
        if (version != null && followUp.getVersion() != version) {
            throw new ChangedMeanwhile(followUp.getVersion());
        }
        return new Held(followUp, party);
    }

    private Party lock(FollowUp followUp) {
        try {
            return visibility.toChange(followUp.getParty(), Permission.EDIT_PARTIES);
        } catch (Forbidden partyOfSomebodyElse) {
            if (Objects.equals(followUp.getGivenTo(), caller.id())) {
                return entities.find(Party.class, followUp.getParty());
            }
            throw partyOfSomebodyElse;
        }
    }

    private void requireReceiver(Party party, Long user) {
        if (user != null && !visibility.isSeenBy(user, party.getOwner())) {
            throw Invalid.member("givenTo", "followUp.receiverSeesNothing");
        }
    }
}
