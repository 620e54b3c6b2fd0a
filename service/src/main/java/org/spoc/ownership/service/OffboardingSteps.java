package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spoc.ownership.Assignment;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Succession;
import org.spoc.ownership.service.OffboardingStore.Claim;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Sql;
import org.spoc.user.service.Users;

/** One batch of an offboarding: all of its parties change hands and the progress says so, or nothing does. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OffboardingSteps {

    private static final int BATCH = 50;

    @Inject
    private Sql sql;
    @Inject
    private OffboardingStore store;
    @Inject
    private Assigning assigning;
    @Inject
    private ContactOwnership ownership;
    @Inject
    private Users users;

    /** Thrown when the work is no longer this node's; what the batch did is undone. */
    static final class Lost extends RuleBroken {

        Lost() {
            super("offboarding.lost");
        }
    }

    /**
     * Takes over an offboarding that nobody works on. Committed before the work begins: the timer of a clock may have a
     * transaction, whatever the clock says, and a worker that is quicker than its commit would find the claim lost.
     */
    public Optional<Claim> claim() {
        return store.claim();
    }

    /** @return false when nothing was left to pass on */
    public boolean pass(Claim claim) {
        List<Long> parties = next(claim.user());
        if (parties.isEmpty()) {
            return false;
        }
        List<Assignment> owners = owners(claim, parties.size());
        if (owners.isEmpty()) {
            throw new RuleBroken("offboarding.nobodyEligible");
        }
        long passed = IntStream.range(0, owners.size())
                .mapToLong(i -> ownership.pass(parties.get(i), owners.get(i), claim.reason())).sum();
        if (!store.progress(claim, passed)) {
            throw new Lost();
        }
        return true;
    }

    /** People who follow an organisation go along with it. */
    private List<Long> next(long user) {
        return sql.query("""
                select id from party where owner_kind = 'USER' and owner_id = ? and erased_at is null and follows_id is null
                order by id limit ?
                """, user, BATCH).list(row -> row.id("id"));
    }

    private List<Assignment> owners(Claim claim, int count) {
        Succession to = claim.to();
        return to.kind() == Succession.Kind.MEMBERS ? assigning.inTurn(to.id(), count, claim.user())
                : java.util.Collections.nCopies(count, assigning.named(to.owner(), Cause.TRANSFER));
    }

    /** Everything is passed on. */
    public void finish(Claim claim) {
        if (!store.progress(claim, 0)) {
            throw new Lost();
        }
        if (claim.deactivates()) {
            users.deactivate(claim.user());
        }
        store.end(claim, OffboardingRow.State.DONE, null);
    }
}
