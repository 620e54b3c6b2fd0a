package org.spoc.party.service;

/**
 * Where a page of a list ended. It names the place and not the party, so that reading on goes right even when that
 * party was renamed, changed or erased in between.
 *
 * @param value what the list is sorted by, as text
 * @param id of the last party of the page, which breaks ties
 */
public record PartyPlace(String value, long id) {
}
