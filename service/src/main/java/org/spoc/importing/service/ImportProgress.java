package org.spoc.importing.service;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a trial or a run has come. A row is created, updated, unchanged or rejected; {@code warned} counts rows that
 * were taken with something left out.
 *
 * @param rowsTotal estimated until the end has been reached once
 * @param startedAt null before the first trial or run
 * @param endedAt null until it has ended
 */
public record ImportProgress(long rowsTotal, long rowsDone, long created, long updated, long unchanged, long rejected,
        long warned, boolean cancelRequested, Instant startedAt, Instant endedAt) implements Serializable {

    /** Of a hundred. */
    public int percent() {
        return rowsTotal == 0 ? 0 : (int) Math.min(100, 100 * rowsDone / rowsTotal);
    }

    /** Rows a second since it began; 0 when that cannot be said yet. */
    public long rate(Instant now) {
        if (startedAt == null) {
            return 0;
        }
        long millis = Duration.between(startedAt, endedAt == null ? now : endedAt).toMillis();
        return millis < 1_000 ? 0 : rowsDone * 1_000 / millis;
    }

    /** Seconds until the end at this rate; -1 when that cannot be said. */
    public long secondsLeft(Instant now) {
        long rate = rate(now);
        return rate == 0 ? -1 : Math.max(0, rowsTotal - rowsDone) / rate + 1;
    }
}
