package org.spoc.job.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.LongSupplier;
import org.spoc.job.Job;

/** Runs what a clock wakes, and leaves a line about it. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = System.getLogger(JobRunner.class.getName());

    @Inject
    private JobRuns runs;

    /**
     * Never throws: a timer whose method throws twice is given up for ever by the container.
     *
     * @param work answers how much it did
     */
    public void run(Job job, LongSupplier work) {
        try {
            carryOut(runs.begin(job), job, work);
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
