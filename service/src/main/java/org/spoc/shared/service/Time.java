package org.spoc.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the whole application: UTC, in microseconds as PostgreSQL keeps them. Nothing else asks for the time.
 *
 * <p>The sample data tells two years of history by the real services, so one thread at a time may stand in the past
 * ({@link #asOf}). That is refused in a SPOC that was not asked for sample data, and the architecture lets nobody but
 * the sample data call it.
 */
@ApplicationScoped
public class Time {

    private static final Clock NOW = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private static final ThreadLocal<Instant> STORY = new ThreadLocal<>();

    @Inject
    private SampleMode samples;

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return new StoryClock(NOW);
    }

    /**
     * Carries work out on this thread as if it were that instant.
     *
     * @throws IllegalStateException when no sample data was asked for, or the instant has not come yet
     */
    public void asOf(Instant past, Runnable work) {
        if (!samples.isOn() || past.isAfter(NOW.instant())) {
            throw new IllegalStateException("only sample data may be told as of " + past);
        }
        STORY.set(past);
        try {
            work.run();
        } finally {
            STORY.remove();
        }
    }

    /** The real clock, except on a thread that tells a story. */
    private static final class StoryClock extends Clock {

        private final Clock real;

        StoryClock(Clock real) {
            this.real = real;
        }

        @Override
        public Instant instant() {
            Instant told = STORY.get();
            return told == null ? real.instant() : told;
        }

        @Override
        public java.time.ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return new StoryClock(real.withZone(zone));
        }
    }
}
