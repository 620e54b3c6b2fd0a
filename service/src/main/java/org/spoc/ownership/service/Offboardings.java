package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.spoc.ownership.Owner;
import org.spoc.ownership.Succession;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Turn;
import org.spoc.user.Decision;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/**
 * Passing on all parties of somebody who leaves, so that nobody is without a contact (O10). The work is done in the
 * background, batch by batch, each party through the ordinary transfer with its line in the ledger.
 */
@Settled
@Stateless
public class Offboardings {

    @Inject
    private Turn turn;
    @Inject
    private Caller caller;
    @Inject
    private OffboardingStore store;
    @Inject
    private Eligibility eligibility;

    /** What is to be passed on before the user can be deactivated. */
    public OffboardingPlan plan(long user) {
        caller.require(Permission.MANAGE_USERS);
        return store.plan(user).orElseThrow(() -> new NotFound("user", user));
    }

    /**
     * Begins to pass everything on; the first batch follows within seconds.
     *
     * @param deactivates whether the user is deactivated when all is passed on
     * @param reason why; must not be blank
     * @throws Invalid when the successor is nobody who may own parties ({@link Eligibility})
     */
    public void begin(long user, Succession to, String reason, boolean deactivates) {
        caller.require(Permission.TRANSFER_OWNERS);
        turn.at("offboarding", user);
        OffboardingPlan plan = plan(user);
        Decision decision = caller.decides(reason);
        if (!decision.hasReason()) {
            throw Invalid.member("reason", "transfer.needsReason");
        }
        if (plan.underWay()) {
            throw new RuleBroken("offboarding.underWay", plan.name());
        }
        if (deactivates && !plan.leads().isEmpty()) {
            throw new RuleBroken("user.leadsTeam", plan.name());
        }
        requireSuccessor(user, to);
        store.add(user, to, deactivates, plan.total(), decision);
    }

    private void requireSuccessor(long user, Succession to) {
        if (to.kind() == Succession.Kind.USER && to.id() == user) {
            throw Invalid.member("successor", "offboarding.self");
        }
        eligibility.require("successor", Set.of(to.kind() == Succession.Kind.MEMBERS ? Owner.team(to.id()) : to.owner()));
    }

    /** Stops after the batch in hand; what was passed on stays so. */
    public void cancel(long user) {
        cancel(user, null);
    }

    /** @param seen number of the run that was seen, 0 for none ({@link OffboardingPlan#version()}); null stops any */
    public void cancel(long user, Long seen) {
        long present = plan(user).version();
        if (seen != null && seen != present) {
            throw new ChangedMeanwhile(present);
        }
        store.cancel(user);
    }
}
