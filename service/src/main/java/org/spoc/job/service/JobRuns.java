package org.spoc.job.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.spoc.job.Job;
import org.spoc.shared.service.Sql;

/**
 * The lines that runs leave. Each is written in a transaction of its own, so that a run that fails leaves one as well.
 * Whoever works says so again and again; a run that is silent for ten minutes has come to nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobRuns {

    private static final Duration SILENCE = Duration.ofMinutes(10);

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    /** A run begins. @param every hour or day. @return its number; empty when one began within the same hour or day */
    public Optional<Long> begin(Job job, ChronoUnit every) {
        lose(job);
        Instant now = clock.instant();
        return sql.query("""
                insert into job_run (job, state, requested_at, due_at, started_at, claimed_until) values (?, 'RUNNING', ?, ?, ?, ?)
                on conflict (job, due_at) do nothing returning id
                """, job, now, now.truncatedTo(every), now, now.plus(SILENCE)).first(row -> row.id("id"));
    }

    /** Asks for a run, which begins within seconds; once is enough. */
    public void request(Job job, long user) {
        request(job, user, null);
    }

    /** The clock asks for a run; once a day is enough. */
    public void requestDaily(Job job) {
        request(job, null, clock.instant().truncatedTo(ChronoUnit.DAYS));
    }

    private void request(Job job, Long user, Instant due) {
        sql.query("""
                insert into job_run (job, state, requested_by, requested_at, due_at)
                select ?, 'WAITING', ?::bigint, ?, ?::timestamptz
                where not exists (select from job_run where job = ? and state = 'RUNNING')
                on conflict do nothing
                """, job, user, clock.instant(), due, job).update();
    }

    /** Takes a run that was asked for, on whatever node; empty when there is none, or one is under way. */
    public Optional<Long> claim(Job job) {
        lose(job);
        return sql.query("""
                update job_run set state = 'RUNNING', started_at = ?, claimed_until = ?
                where id = (select id from job_run where job = ? and state = 'WAITING' for update skip locked)
                  and not exists (select from job_run where job = ? and state = 'RUNNING') returning id
                """, clock.instant(), clock.instant().plus(SILENCE), job, job).first(row -> row.id("id"));
    }

    private void lose(Job job) {
        sql.query("update job_run set state = 'FAILED', ended_at = ? where job = ? and state = 'RUNNING' and claimed_until < ?",
                clock.instant(), job, clock.instant()).update();
    }

    /** The run is still at work. */
    public void progress(long run, long done, long total) {
        sql.query("update job_run set done = ?, total = ?, claimed_until = ? where id = ? and state = 'RUNNING'",
                done, total, clock.instant().plus(SILENCE), run).update();
    }

    /** @param done how much it did. @param detail a JSON text about the outcome; null for none */
    public void end(long run, long done, String detail) {
        sql.query("update job_run set state = 'DONE', ended_at = ?, done = ?, detail = ? where id = ? and state = 'RUNNING'",
                clock.instant(), done, detail, run).update();
    }

    public void fail(long run) {
        sql.query("update job_run set state = 'FAILED', ended_at = ? where id = ? and state = 'RUNNING'", clock.instant(), run).update();
    }
}
