package org.spoc.job.service;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spoc.job.Job;
import org.spoc.job.JobState;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** What works in the background, as administrators and auditors read it: the last run of each job, the next, and all before. */
@Stateless
public class JobHistory {

    private static final String SELECT = """
            select r.id, r.job, r.state, u.name as requested_by, r.requested_at, r.started_at, r.ended_at, r.done, r.total, r.detail
            from job_run r left join app_user u on u.id = r.requested_by
            """;

    /**
     * A job.
     *
     * @param last its latest run; null when it never ran
     * @param next when this node wakes it again; null when it does not
     */
    public record JobRow(Job job, JobRunRow last, Instant next) implements Serializable {
    }

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Resource
    private TimerService timers;

    public List<JobRow> jobs() {
        caller.require(Permission.SEE_ADMINISTRATION);
        return Arrays.stream(Job.values()).map(job -> new JobRow(job, latest(job).orElse(null), next(job))).toList();
    }

    /** The latest run of a job, whatever became of it. */
    public Optional<JobRunRow> last(Job job) {
        caller.require(Permission.SEE_ADMINISTRATION);
        return latest(job);
    }

    private Optional<JobRunRow> latest(Job job) {
        return sql.query(SELECT).add("where r.job = ? order by r.id desc limit 1", job).first(JobHistory::row);
    }

    /** The latest run that came to its end well; empty when there is none. */
    public Optional<JobRunRow> lastDone(Job job) {
        caller.require(Permission.SEE_ADMINISTRATION);
        return sql.query(SELECT).add("where r.job = ? and r.state = 'DONE' order by r.id desc limit 1", job).first(JobHistory::row);
    }

    /** The latest first. @param job null for all. @param before only earlier ones; null for the latest */
    public List<JobRunRow> runs(Job job, Long before, int limit) {
        caller.require(Permission.SEE_ADMINISTRATION);
        return sql.query(SELECT).add("where true").addIf(job != null, "and r.job = ?", job).addIf(before != null, "and r.id < ?", before)
                .add("order by r.id desc limit ?", limit).list(JobHistory::row);
    }

    private Instant next(Job job) {
        return timers.getAllTimers().stream().filter(timer -> job.name().equals(timer.getInfo())).map(JobHistory::next)
                .flatMap(Optional::stream).min(Instant::compareTo).orElse(null);
    }

    private static Optional<Instant> next(Timer timer) {
        try {
            return Optional.ofNullable(timer.getNextTimeout()).map(java.util.Date::toInstant);
        } catch (EJBException ended) {
            return Optional.empty();
        }
    }

    private static JobRunRow row(Row row) {
        return new JobRunRow(row.id("id"), row.constant("job", Job.class), row.constant("state", JobState.class),
                row.text("requested_by"), row.instant("requested_at"), row.instant("started_at"), row.instant("ended_at"),
                row.id("done"), row.id("total"), row.text("detail"));
    }
}
