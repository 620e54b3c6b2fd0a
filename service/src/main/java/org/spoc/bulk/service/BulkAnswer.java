package org.spoc.bulk.service;

import java.time.Instant;
import java.util.List;
import org.spoc.bulk.BulkOutcome;
import org.spoc.shared.Reason;

/**
 * What became of one party.
 *
 * @param place where it stands among the others, from 1 on
 * @param name null when the caller may not see it any more
 * @param outcome null when it is still to be done, or was left out because the action was cancelled
 * @param reasons why it was refused; otherwise empty
 */
public record BulkAnswer(int place, long party, String name, BulkOutcome outcome, List<Reason> reasons, Instant at) {
}
