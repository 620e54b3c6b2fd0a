package org.spoc.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spoc.administration.service.ApiSettings;
import org.spoc.user.service.Identity;

/**
 * How fast each caller calls: so many at once, and so many in a second after that. A user and each of the user's tokens
 * are callers of their own. Each node counts for itself and forgets when it stops, so that counting costs nothing.
 */
@ApplicationScoped
class CallRate {

    private static final int CALLERS = 10_000;
    private static final double SECOND = 1_000_000_000d;

    private final Map<String, Left> callers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > CALLERS;
        }
    };

    @Inject
    private ApiSettings settings;
    @Inject
    private Clock clock;

    CallRate() {
        // CDI fills it in
    }

    CallRate(ApiSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Left(double calls, Instant at) {
    }

    /** Counts a call. @return how long to wait when it is one too many; it is not counted then */
    Optional<Duration> count(Identity caller) {
        return settings.rate() == 0 ? Optional.empty()
                : count(caller.token() == null ? "user " + caller.id() : "token " + caller.token().id(), settings.rate(), settings.burst());
    }

    private synchronized Optional<Duration> count(String caller, int rate, int burst) {
        Instant now = clock.instant();
        Left before = callers.getOrDefault(caller, new Left(burst, now));
        double passed = Math.max(0, Duration.between(before.at(), now).toNanos() / SECOND);
        double calls = Math.min(burst, before.calls() + passed * rate);
        boolean free = calls >= 1;
        callers.put(caller, new Left(free ? calls - 1 : calls, now));
        return free ? Optional.empty() : Optional.of(Duration.ofNanos((long) ((1 - calls) / rate * SECOND)));
    }
}
