package org.spoc.checker.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.spoc.job.Job;
import org.spoc.job.service.JobHistory;
import org.spoc.job.service.JobRunRow;
import org.spoc.job.service.JobRuns;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** Asking for the data to be verified, and what came of it the last time. */
@Stateless
public class ConsistencyChecks {

    /**
     * The answer to one check.
     *
     * @param check its name
     * @param broken how many break it
     * @param examples ids of the first of them
     */
    public record Outcome(String check, long broken, List<Long> examples) implements Serializable {
    }

    /**
     * What is known about the data.
     *
     * @param underWay the run that waits or works; null when there is none
     * @param last the latest one that was carried out; null when there is none
     */
    public record Verdict(JobRunRow underWay, JobRunRow last, List<Outcome> outcomes) implements Serializable {

        public long broken() {
            return outcomes.stream().filter(outcome -> outcome.broken() > 0).count();
        }
    }

    @Inject
    private Caller caller;
    @Inject
    private JobRuns runs;
    @Inject
    private JobHistory history;

    /** The check begins within seconds, in the background; asking twice is asking once. */
    public void request() {
        caller.require(Permission.RUN_CHECKER);
        runs.request(Job.CONSISTENCY_CHECK, caller.id());
    }

    public Verdict verdict() {
        JobRunRow latest = history.last(Job.CONSISTENCY_CHECK).orElse(null);
        JobRunRow done = history.lastDone(Job.CONSISTENCY_CHECK).orElse(null);
        return new Verdict(latest != null && latest.state().underWay() ? latest : null, done,
                done == null ? List.of() : CheckResults.read(done.detail()));
    }
}
