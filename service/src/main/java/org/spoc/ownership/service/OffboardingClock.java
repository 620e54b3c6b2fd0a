package org.spoc.ownership.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Callable;
import org.spoc.ownership.service.OffboardingStore.Claim;
import org.spoc.shared.RuleBroken;
import org.spoc.user.service.Caller;

/**
 * Carries offboardings out, on the account of whoever decided them. What is to be done stands in the database, so that
 * any node goes on where another one stopped; each party changes hands exactly once.
 */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OffboardingClock {

    private static final Logger LOG = System.getLogger(OffboardingClock.class.getName());

    @Resource
    private ManagedExecutorService threads;
    @Inject
    private OffboardingStore store;
    @Inject
    private OffboardingSteps steps;
    @Inject
    private Caller caller;
    @Inject
    private Instance<RequestContextController> requests;

    private volatile boolean stopping;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        try {
            steps.claim().ifPresent(claim -> threads.execute(() -> carryOut(claim)));
        } catch (RuntimeException away) {
            // a timer whose method throws twice is given up for ever by the container
            LOG.log(Level.WARNING, "offboardings are not looked for", away);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void carryOut(Claim claim) {
        try {
            while (!stopping && onAccount(claim, () -> steps.pass(claim))) {
                // the next batch in a transaction of its own
            }
            if (!stopping) {
                onAccount(claim, () -> {
                    steps.finish(claim);
                    return true;
                });
            }
        } catch (OffboardingSteps.Lost other) {
            LOG.log(Level.INFO, "offboarding " + claim.id() + " was stopped, or goes on elsewhere");
        } catch (RuleBroken refused) {
            stopOrGoOn(claim, refused);
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "offboarding " + claim.id() + " is tried again", trouble);
            store.release(claim);
        }
    }

    /** Somebody who leaves may receive a party until the last moment: that is passed on as well. */
    private void stopOrGoOn(Claim claim, RuleBroken refused) {
        if (refused.code().equals("user.ownsParties")) {
            store.release(claim);
        } else {
            store.end(claim, OffboardingRow.State.FAILED, refused.code());
        }
    }

    private <T> T onAccount(Claim claim, Callable<T> work) {
        RequestContextController request = requests.get();
        request.activate();
        try {
            caller.actAs(claim.by(), claim.channel());
            return work.call();
        } catch (RuntimeException told) {
            throw told;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            request.deactivate();
        }
    }
}
