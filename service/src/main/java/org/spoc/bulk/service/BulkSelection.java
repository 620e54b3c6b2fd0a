package org.spoc.bulk.service;

import java.io.Serializable;
import java.util.List;
import org.spoc.party.service.PartyFilter;

/**
 * Which parties: those that were picked, or all that a list shows.
 *
 * @param ids of the picked ones; empty for all that the filter lets through
 */
public record BulkSelection(List<Long> ids, PartyFilter filter) implements Serializable {

    public BulkSelection {
        ids = List.copyOf(ids);
    }

    public static BulkSelection picked(List<Long> ids) {
        return new BulkSelection(ids, PartyFilter.ALL);
    }

    public static BulkSelection all(PartyFilter filter) {
        return new BulkSelection(List.of(), filter);
    }
}
