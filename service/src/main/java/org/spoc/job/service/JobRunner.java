package org.spoc.job.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.spoc.job.Job;

/** Runs what a clock wakes, and leaves a line about it. The clocks of all nodes wake the same; one of them runs. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = System.getLogger(JobRunner.class.getName());

    @Inject
    private JobRuns runs;

    /**
     * Never throws: a timer whose method throws twice is given up for ever by the container.
     *
     * @param every hour or day: within one it runs once, on one node
     * @param work answers how much it did
     */
    public void run(Job job, ChronoUnit every, LongSupplier work) {
        try {
            runs.begin(job, every).ifPresent(run -> carryOut(run, job, work));
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "the database cannot be reached for " + job, away);
        }
    }

    private void carryOut(long run, Job job, LongSupplier work) {
        try {
            runs.end(run, work.getAsLong(), null);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, job + " failed", failed);
            runs.fail(run);
        }
    }
}
