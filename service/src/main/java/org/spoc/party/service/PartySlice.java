package org.spoc.party.service;

import java.util.List;

/**
 * One page of a list that is read on and on.
 *
 * @param rows in the order asked for
 * @param end where to read on; null when there is nothing more
 */
public record PartySlice(List<PartyRow> rows, PartyPlace end) {
}
