package org.spoc.checker.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.spoc.job.Job;
import org.spoc.job.JobState;
import org.spoc.job.service.JobHistory;
import org.spoc.job.service.JobRunner;
import org.spoc.job.service.JobRuns;
import org.spoc.shared.Forbidden;
import org.spoc.testing.InCompany;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Role;

class ConsistencyChecksIT extends InCompany {

    @Inject
    private ConsistencyChecks checks;
    @Inject
    private JobHistory history;
    @Inject
    private JobRunner runner;
    @Inject
    private JobRuns runs;

    @Test
    void anAuditorAsksAndReadsTheVerdict() {
        long auditor = user(BusinessUnit.MAIN, null, Role.AUDITOR);
        long before = as(auditor, () -> history.runs(Job.CONSISTENCY_CHECK, null, 1)).stream().mapToLong(run -> run.id()).sum();

        does(auditor, () -> checks.request());
        var verdict = verdict(auditor, before);

        assertThat(verdict.last().id()).isGreaterThan(before);
        assertThat(verdict.last().state()).isEqualTo(JobState.DONE);
        assertThat(verdict.outcomes()).hasSize(Check.values().length);
        assertThat(verdict.broken()).isZero();
    }

    @Test
    void othersNeitherAskNorRead() {
        long lead = user(BusinessUnit.MAIN, null, Role.LEAD);

        assertThat(refusal(lead, () -> checks.request())).isInstanceOf(Forbidden.class);
        assertThat(refusal(lead, () -> checks.verdict())).isInstanceOf(Forbidden.class);
        assertThat(refusal(lead, () -> history.jobs())).isInstanceOf(Forbidden.class);
    }

    @Test
    void aRunThatFailsLeavesALineAndThrowsNothing() {
        runner.run(Job.LOG_PURGE, ChronoUnit.MICROS, () -> {
            throw new IllegalStateException("planned by a test");
        });

        var last = as(admin(), () -> history.last(Job.LOG_PURGE)).orElseThrow();
        assertThat(last.state()).isEqualTo(JobState.FAILED);
        assertThat(last.endedAt()).isNotNull();
    }

    @Test
    void aRunSaysHowMuchItDid() {
        runner.run(Job.IMPORT_PURGE, ChronoUnit.MICROS, () -> 7);

        var last = as(admin(), () -> history.last(Job.IMPORT_PURGE)).orElseThrow();
        assertThat(last.state()).isEqualTo(JobState.DONE);
        assertThat(last.done()).isEqualTo(7);
    }

    @Test
    void theClocksOfTwoNodesRunOnceWithinTheirTime() {
        var times = new AtomicInteger();

        runner.run(Job.LOG_PURGE, ChronoUnit.HALF_DAYS, times::incrementAndGet);
        runner.run(Job.LOG_PURGE, ChronoUnit.HALF_DAYS, times::incrementAndGet);

        assertThat(times).hasValue(1);
    }

    @Test
    void whatTheClocksOfTwoNodesAskForIsDoneOnceADay() {
        runs.requestDaily(Job.INACTIVITY);
        runs.end(runs.claim(Job.INACTIVITY).orElseThrow(), 0, null);

        runs.requestDaily(Job.INACTIVITY);

        assertThat(runs.claim(Job.INACTIVITY)).isEmpty();
    }

    @Test
    void theNextRunIsKnown() {
        assertThat(as(admin(), () -> history.jobs())).allSatisfy(row -> assertThat(row.next()).as(row.job().name()).isNotNull());
    }

    private ConsistencyChecks.Verdict verdict(long auditor, long before) {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        ConsistencyChecks.Verdict verdict = as(auditor, () -> checks.verdict());
        while ((verdict.last() == null || verdict.last().id() <= before) && System.nanoTime() < patience) {
            verdict = as(auditor, () -> checks.verdict());
        }
        return verdict;
    }
}
