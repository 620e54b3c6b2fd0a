package org.spoc.party.service;

import java.util.List;

/**
 * What a list shows.
 *
 * @param count how many there are in all, at most one more than {@link PartyList#COUNTED_UP_TO}
 */
public record Listing(List<PartyRow> rows, int count) {
}
