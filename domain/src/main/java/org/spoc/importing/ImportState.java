package org.spoc.importing;

/** Where an import is: uploaded, tried out, run. */
public enum ImportState {

    /** The file is here; its columns are being understood. */
    UPLOADED,
    /** Being tried out, or waiting for that: nothing is kept. */
    CHECKING,
    /** Tried out; what would happen is known. */
    CHECKED,
    /** Being carried out, or waiting for that. */
    RUNNING,
    DONE,
    /** Stopped by somebody; what was imported before stays. */
    CANCELLED,
    /** Stopped by a fault that came again and again; what was imported before stays. */
    FAILED;

    /** Somebody works on it, or is about to. */
    public boolean underWay() {
        return this == CHECKING || this == RUNNING;
    }

    /** A run has come to its end, one way or the other. */
    public boolean ended() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }

    /** What a trial, {@code CHECKING}, or a run, {@code RUNNING}, becomes when all rows are through. */
    public ImportState completed() {
        return this == CHECKING ? CHECKED : DONE;
    }

    /** What a trial or a run becomes when somebody stops it: after a trial nothing has happened. */
    public ImportState stopped() {
        return this == CHECKING ? UPLOADED : CANCELLED;
    }
}
