package org.spoc.party.service;

import java.io.Serializable;
import java.util.List;
import org.spoc.lifecycle.Stage;
import org.spoc.party.AffiliationRole;

/**
 * Where a party belongs: what is above it, and what is around or below it.
 *
 * @param above the organisations that it is part of, the topmost first
 * @param groups people of an organisation by role, then its subsidiaries; of a person the organisations by role
 */
public record AffiliationChart(List<Node> above, List<Group> groups) implements Serializable {

    /**
     * @param title as on the business card; null when unknown
     * @param follows whether the person takes the owner of the organisation
     * @param seen whether the caller may open it
     */
    public record Node(long party, String name, String title, Stage stage, boolean follows, boolean emailRefused, boolean seen)
            implements Serializable {
    }

    /**
     * @param role null for subsidiaries
     * @param total how many there are
     * @param shown the first of them
     */
    public record Group(AffiliationRole role, long total, List<Node> shown) implements Serializable {
    }

    /** Whether nothing is above, around or below. */
    public boolean isAlone() {
        return above.isEmpty() && groups.isEmpty();
    }

    /** Whether some are not shown. */
    public boolean isCut() {
        return groups.stream().anyMatch(group -> group.total() > group.shown().size());
    }
}
