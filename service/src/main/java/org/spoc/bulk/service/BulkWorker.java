package org.spoc.bulk.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.spoc.bulk.BulkState;
import org.spoc.shared.Reason;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Causes;
import org.spoc.shared.service.LostClaim;
import org.spoc.user.service.OnAccount;

/**
 * Carries actions on many parties out, one party after the other, on the account of whoever began them; what that user
 * may do is looked up anew for every party.
 */
@ApplicationScoped
class BulkWorker {

    private static final Logger LOG = System.getLogger(BulkWorker.class.getName());
    private static final int BATCH = 100;
    private static final int TROUBLES = 5;

    @Inject
    private BulkSteps steps;
    @Inject
    private BulkJobs jobs;
    @Inject
    private OnAccount account;

    private volatile boolean stopping;

    /** After the party in hand nothing more is done here; other nodes go on. */
    void stop() {
        stopping = true;
    }

    void work(BulkRun run) {
        try {
            carryOut(run);
        } catch (LostClaim lost) {
            LOG.log(Level.INFO, lost.getMessage());
        } catch (RuntimeException | Error trouble) {
            trouble(run, trouble);
        }
    }

    private void carryOut(BulkRun run) {
        for (List<Long> open = jobs.open(run, BATCH); !open.isEmpty(); open = jobs.open(run, BATCH)) {
            for (long party : open) {
                if (stopping) {
                    jobs.release(run);
                    return;
                }
                if (jobs.cancelRequested(run)) {
                    steps.end(run, BulkState.CANCELLED);
                    return;
                }
                take(run, party);
            }
        }
        steps.end(run, BulkState.DONE);
    }

    private void take(BulkRun run, long party) {
        try {
            account.run(run.user(), run.channel(), run.action().kind().permission(), () -> {
                steps.act(run, party);
                return null;
            });
        } catch (LostClaim lost) {
            throw lost;
        } catch (RuntimeException refused) {
            steps.refuse(run, party, reasons(run, refused));
        }
    }

    /** What belongs to the party is its reason; anything else is trouble of the house and no fault of the party. */
    private static List<Reason> reasons(BulkRun run, RuntimeException refused) {
        Optional<RuleBroken> broken = Causes.find(RuleBroken.class, refused);
        if (broken.isPresent()) {
            return BulkText.reasons(broken.get());
        }
        if (!Causes.areAboutData(refused)) {
            throw refused;
        }
        LOG.log(Level.WARNING, "a party of " + run + " was refused by the database", refused);
        return List.of(Reason.of("bulk.refusedByDatabase"));
    }

    /** The database was away, the disk full: another attempt follows, here or elsewhere, but not for ever. */
    private void trouble(BulkRun run, Throwable cause) {
        LOG.log(Level.ERROR, run + " was interrupted", cause);
        try {
            if (jobs.trouble(run) >= TROUBLES) {
                steps.end(run, BulkState.FAILED);
            }
        } catch (RuntimeException stillAway) {
            LOG.log(Level.ERROR, run + " is taken up again later", stillAway);
        }
    }
}
