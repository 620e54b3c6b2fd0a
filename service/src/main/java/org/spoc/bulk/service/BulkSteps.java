package org.spoc.bulk.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.spoc.bulk.BulkAction;
import org.spoc.bulk.BulkOutcome;
import org.spoc.bulk.BulkState;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.service.PartyRegister;
import org.spoc.shared.Reason;
import org.spoc.shared.service.Sql;

/**
 * The transactions of an action on many parties: each does one party by its own service and writes the answer, guarded
 * by the fence of the worker. Whenever a server dies, no party was done twice and none is lost.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkSteps {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private BulkJobs jobs;
    @Inject
    private Visibility visibility;
    @Inject
    private StageTransitions transitions;
    @Inject
    private ContactOwnership ownership;
    @Inject
    private PartyRegister register;

    /**
     * Takes over an action that nobody works on. Committed before the work begins: the timer of a clock may have a
     * transaction, whatever the clock says, and a worker that is quicker than its commit would find the claim lost.
     */
    public Optional<BulkRun> claim(String worker) {
        return jobs.claim(worker);
    }

    /** Does one party. A refused move keeps its attempt (L4), so its answer is written in the same transaction. */
    public void act(BulkRun run, long party) {
        jobs.stillMine(run);
        try {
            boolean changed = act(run.action(), party);
            entities.flush();
            jobs.answer(run, party, changed ? BulkOutcome.DONE : BulkOutcome.UNCHANGED, List.of());
        } catch (MoveRefused refused) {
            jobs.answer(run, party, BulkOutcome.REFUSED, BulkText.reasons(refused));
        }
    }

    private boolean act(BulkAction action, long party) {
        visibility.requireSeen(party);
        return switch (action.kind()) {
            case MOVE -> move(action, party);
            case TRANSFER -> transfer(action, party);
            case ADD_TAG -> register.tag(party, action.tag(), true);
            case REMOVE_TAG -> register.tag(party, action.tag(), false);
        };
    }

    private boolean move(BulkAction action, long party) {
        boolean there = sql.query("select 1 from party where id = ? and stage = ?", party, action.to()).exists();
        if (!there) {
            transitions.move(party, null, action.to(), action.reason());
        }
        return !there;
    }

    private boolean transfer(BulkAction action, long party) {
        boolean theirs = sql.query("select 1 from party where id = ? and owner_kind = ? and owner_id = ?", party,
                action.owner().getKind(), action.owner().getId()).exists();
        if (!theirs) {
            ownership.transfer(party, null, action.owner(), action.reason());
        }
        return !theirs;
    }

    /** Says why a party was refused when nothing of it could be kept. */
    public void refuse(BulkRun run, long party, List<Reason> reasons) {
        jobs.stillMine(run);
        jobs.answer(run, party, BulkOutcome.REFUSED, reasons);
    }

    public void end(BulkRun run, BulkState state) {
        jobs.end(run, state);
    }
}
