package org.spoc.administration.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.spoc.job.Job;
import org.spoc.job.service.JobRunner;
import org.spoc.shared.service.Sql;
import org.spoc.user.service.OpenSignIns;

/** Attempts to sign in are kept for a year, runs of background work for ninety days, open sign-ins until they end. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LogPurge {

    private static final Duration SIGN_INS = Duration.ofDays(365);
    private static final Duration RUNS = Duration.ofDays(90);

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private JobRunner runner;
    @Inject
    private OpenSignIns signIns;

    @Schedule(hour = "3", minute = "40", persistent = false, info = "LOG_PURGE")
    public void purge() {
        runner.run(Job.LOG_PURGE, ChronoUnit.DAYS, this::delete);
    }

    private long delete() {
        return sql.query("delete from sign_in where at < ?", clock.instant().minus(SIGN_INS)).update()
                + sql.query("delete from job_run where ended_at < ?", clock.instant().minus(RUNS)).update()
                + sql.query("delete from bulk_job where state <> 'RUNNING' and ended_at < ?", clock.instant().minus(RUNS)).update()
                + signIns.purge();
    }
}
