package org.spoc.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition and never for a time. */
public final class Await {

    private Await() {
    }

    /** @throws AssertionError naming the condition when it does not come true in time */
    public static void until(String condition, Duration patience, Callable<Boolean> isTrue) {
        long end = System.nanoTime() + patience.toNanos();
        while (!now(isTrue)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience + ": " + condition);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static boolean now(Callable<Boolean> isTrue) {
        try {
            return isTrue.call();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
