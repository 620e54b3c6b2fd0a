package org.spoc.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spoc.administration.service.ApiSettings;
import org.spoc.user.Role;
import org.spoc.user.Scope;
import org.spoc.user.TokenScope;
import org.spoc.user.service.Identity;
import org.spoc.user.service.TokenUse;

/** With the limits that count when nobody says anything: 60 in a second, 120 at once. */
class CallRateTest {

    private final Hand hand = new Hand();
    private final CallRate rate = new CallRate(new ApiSettings(), hand);

    @Test
    void thoseWhoWereSilentMayCall120TimesAtOnce() {
        assertThat(passed(200, ann(null))).isEqualTo(120);
    }

    @Test
    void after120TheyMayCall60TimesInASecond() {
        passed(120, ann(null));

        int inTenSeconds = 0;
        for (int i = 0; i < 1_000; i++) {
            hand.now = hand.now.plusMillis(10);
            inTenSeconds += passed(1, ann(null));
        }

        assertThat(inTenSeconds).isBetween(599, 601);
    }

    @Test
    void whoWaitsAsLongAsToldGetsIn() {
        passed(120, ann(null));

        Duration wait = rate.count(ann(null)).orElseThrow();
        hand.now = hand.now.plus(wait).plusNanos(1_000);

        assertThat(wait).isPositive().isLessThan(Duration.ofMillis(20));
        assertThat(rate.count(ann(null))).isEmpty();
    }

    @Test
    void silenceGivesNoMoreThan120() {
        passed(120, ann(null));

        hand.now = hand.now.plus(Duration.ofDays(1));

        assertThat(passed(200, ann(null))).isEqualTo(120);
    }

    @Test
    void aUserAndEachTokenAreCallersOfTheirOwn() {
        passed(120, ann(null));

        assertThat(passed(200, ann(new TokenUse(1, Set.of(TokenScope.READ))))).isEqualTo(120);
        assertThat(passed(200, ann(new TokenUse(2, Set.of(TokenScope.READ))))).isEqualTo(120);
        assertThat(passed(200, ann(null))).isZero();
    }

    @Test
    void aClockThatIsSetBackGivesNothingAndTakesNothing() {
        passed(60, ann(null));

        hand.now = hand.now.minus(Duration.ofHours(1));

        assertThat(passed(200, ann(null))).isEqualTo(60);
    }

    private int passed(int calls, Identity caller) {
        int passed = 0;
        for (int i = 0; i < calls; i++) {
            passed += rate.count(caller).isEmpty() ? 1 : 0;
        }
        return passed;
    }

    private static Identity ann(TokenUse token) {
        return new Identity(7, "ann", "Ann", null, "en", "UTC", 1, Set.of(Role.READER), Set.of(), Instant.EPOCH, false, Scope.NONE, Scope.NONE, token);
    }

    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-03-12T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
