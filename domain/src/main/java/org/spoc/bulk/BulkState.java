package org.spoc.bulk;

/** How far an action on many parties is. What was done before it was cancelled or failed stays done. */
public enum BulkState {
    RUNNING, DONE, CANCELLED, FAILED;

    public boolean underWay() {
        return this == RUNNING;
    }
}
