package org.spoc.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an attack has sent and found: every fault, so that one run shows them all, and counts to be printed. */
final class Findings {

    private static final int READABLE = 300;

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final String what;
    private final long begun = System.nanoTime();

    Findings(String what) {
        this.what = what;
    }

    void count(String outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    /** Keeps the largest. */
    void most(String of, long value) {
        counts.merge("most " + of, Math.toIntExact(value), Math::max);
    }

    int of(String outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    void fault(String where, String sent, String seen) {
        faults.add(where + "\n    sent " + shown(sent) + "\n    seen " + shown(seen));
    }

    /** Prints the counts and fails when there is a fault. */
    void tell(Hostile hostile) {
        System.out.printf("%s: %s in %d s, seed %d%n", what, counts, (System.nanoTime() - begun) / 1_000_000_000, hostile.seed());

        assertThat(faults).as(what + ", -Dspoc.seed=" + hostile.seed()).isEmpty();
    }

    private static String shown(String text) {
        return text == null ? "nothing" : Hostile.quoted(text.length() > READABLE ? text.substring(0, READABLE) + "…" + text.length() : text);
    }
}
