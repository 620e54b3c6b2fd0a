package org.spoc.job.service;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.spoc.job.Job;
import org.spoc.job.JobState;

/**
 * One run.
 *
 * @param requestedBy name of who asked for it; null for the clock
 * @param startedAt null while it waits
 * @param endedAt null while it works
 * @param done how much it did so far
 * @param total how much there is to do; null when nobody knows
 * @param detail a JSON text about the outcome; null for none
 */
public record JobRunRow(long id, Job job, JobState state, String requestedBy, Instant requestedAt, Instant startedAt,
        Instant endedAt, long done, Long total, String detail) implements Serializable {

    /** How long it took; null while it is under way. */
    public Duration took() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }
}
