package org.spoc.mistaken.service;

/** Begins to work on what it has not committed. */
class HastyClock {

    private final Jobs jobs = new Jobs();

    void look() {
        jobs.claim();
    }

    private static final class Jobs {

        void claim() {
            // in whatever transaction the timer has
        }
    }
}
