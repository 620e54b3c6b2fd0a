package org.spoc.party.service;

import java.io.Serializable;

/**
 * A list that somebody keeps: its filters, order and columns as they stand in the address. Whoever opens it sees the
 * parties that they may see, by their own rights.
 *
 * @param asked what stands behind the question mark, at most 2,000 characters
 * @param team id of the team it is shared with; null unless it is shared with one
 * @param ownerName who keeps it
 * @param mine whether that is the caller, who alone may change it
 * @param usual whether the caller's list opens with it
 */
public record SavedView(long id, long version, String name, String asked, ViewSharing sharing, Long team, String ownerName,
        boolean mine, boolean usual) implements Serializable {
}
