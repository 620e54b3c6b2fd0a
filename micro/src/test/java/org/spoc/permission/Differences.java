package org.spoc.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** How many cases there were, and which of them were otherwise than the table says. */
final class Differences {

    private static final AtomicInteger ALL = new AtomicInteger();

    private final AtomicInteger cases = new AtomicInteger();
    private final Queue<String> found = new ConcurrentLinkedQueue<>();

    void expect(boolean met, String what, Object answer) {
        cases.incrementAndGet();
        if (!met) {
            found.add(what + ": " + answer);
        }
    }

    /** Tells what there was, and fails where there was a difference, or too little to see one. */
    void judge(String about, int atLeast) {
        System.getLogger(Differences.class.getName()).log(System.Logger.Level.INFO, "{0}: {1} cases, {2} differences; {3} cases so far", about, cases,
                found.size(), ALL.addAndGet(cases.get()));
        assertThat(found).isEmpty();
        assertThat(cases).hasValueGreaterThanOrEqualTo(atLeast);
    }
}
