package org.spoc.sample.service;

import java.util.List;
import java.util.Random;

/** Chance that falls the same way for the same number, on every machine. */
final class Dice {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;

    /** @param number close ones give unlike dice */
    Dice(long number) {
        random = new Random(number * SPREAD);
    }

    /** From the least to the most, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean in100(int cases) {
        return random.nextInt(100) < cases;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
