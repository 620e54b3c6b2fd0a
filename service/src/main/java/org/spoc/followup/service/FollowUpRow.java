package org.spoc.followup.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.spoc.followup.FollowUp;
import org.spoc.followup.FollowUpState;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;

/**
 * A follow-up in a list.
 *
 * @param owner who has to do it: whom it was given to, else the contact owner of the party
 * @param givenTo id of the user whom it was given to by name; null when it follows the contact owner
 * @param createdBy name of who wrote it down; null when the system did
 * @param closedBy name of who did or dropped it; null while it is open
 * @param onBehalfOf name of the absent owner; null when nobody was stood in for
 * @param reason why it was dropped; null otherwise
 * @param overdue whether its day has gone by without its being closed, by the calendar of who looks
 * @param changeable whether who looks may change it
 */
public record FollowUpRow(long id, long version, long party, String partyName, Stage stage, String title, String note,
        LocalDate dueOn, LocalDate remindOn, FollowUpState state, Owner owner, String ownerName, Long givenTo, String createdBy,
        Instant createdAt, String closedBy, String onBehalfOf, Instant closedAt, String reason, boolean overdue,
        boolean changeable) implements Serializable {

    public boolean open() {
        return state == FollowUpState.OPEN;
    }

    /** What is to be done, to be changed and sent back. */
    public FollowUp.Details details() {
        return new FollowUp.Details(title, note, dueOn, remindOn, givenTo);
    }
}
