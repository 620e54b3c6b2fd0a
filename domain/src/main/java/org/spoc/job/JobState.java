package org.spoc.job;

/** How far a run has come. */
public enum JobState {
    /** Somebody asked for it; it begins within seconds. */
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    public boolean underWay() {
        return this == WAITING || this == RUNNING;
    }
}
