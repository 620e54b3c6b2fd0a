package org.spoc.ownership.service;

import java.io.Serializable;
import java.util.List;
import org.spoc.lifecycle.Stage;

/**
 * What stands between a user and leaving (O10).
 *
 * @param parties how many parties the user owns, by stage, in the order of the stages
 * @param leads teams the user leads; each needs another lead first
 * @param run the transfer that is under way, or the latest one; null when there was none
 */
public record OffboardingPlan(long user, String name, List<Count> parties, List<Led> leads, OffboardingRow run)
        implements Serializable {

    /** Parties in a stage. */
    public record Count(Stage stage, long number) implements Serializable {
    }

    /** A team that the user leads. */
    public record Led(long id, String name) implements Serializable {
    }

    public long total() {
        return parties.stream().mapToLong(Count::number).sum();
    }

    /** Tells one run from the next; 0 when there was none. */
    public long version() {
        return run == null ? 0 : run.id();
    }

    public boolean underWay() {
        return run != null && run.state() == OffboardingRow.State.RUNNING;
    }

    /** Nothing stands in the way of deactivating the user at once. */
    public boolean free() {
        return parties.isEmpty() && leads.isEmpty() && !underWay();
    }
}
