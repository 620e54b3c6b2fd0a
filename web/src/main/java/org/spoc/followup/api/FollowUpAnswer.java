package org.spoc.followup.api;

import java.time.Instant;
import java.time.LocalDate;
import org.spoc.followup.FollowUpState;
import org.spoc.followup.service.FollowUpRow;
import org.spoc.ownership.api.OwnerAnswer;

/**
 * A follow-up.
 *
 * @param owner who has to do it now
 * @param givenTo id of the user whom it was given to by name; null when it follows the contact owner of the party
 * @param reason why it was dropped
 */
record FollowUpAnswer(long id, long version, long party, String partyName, String title, String note, LocalDate dueOn, LocalDate remindOn,
        Long givenTo, OwnerAnswer owner, FollowUpState state, boolean overdue, String createdBy, Instant createdAt, String closedBy,
        String onBehalfOf, Instant closedAt, String reason) {

    static FollowUpAnswer of(FollowUpRow row) {
        return new FollowUpAnswer(row.id(), row.version(), row.party(), row.partyName(), row.title(), row.note(), row.dueOn(),
                row.remindOn(), row.givenTo(), OwnerAnswer.of(row.owner(), row.ownerName()), row.state(), row.overdue(),
                row.createdBy(), row.createdAt(), row.closedBy(), row.onBehalfOf(), row.closedAt(), row.reason());
    }
}
