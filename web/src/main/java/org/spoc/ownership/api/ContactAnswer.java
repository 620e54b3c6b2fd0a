package org.spoc.ownership.api;

import java.time.Instant;
import java.time.LocalDate;
import org.spoc.ownership.Cause;
import org.spoc.ownership.service.ContactView;

/**
 * Who is the contact.
 *
 * @param owner the accountable one
 * @param unit business unit of the owner
 * @param since from when on
 * @param cause how the owner came to it
 * @param why the same in words
 * @param awayUntil last day of the owner's absence; null when the owner is in, is a team, or has left for good
 * @param acting whom to reach
 * @param stoodIn whether that is somebody else than the owner
 */
public record ContactAnswer(OwnerAnswer owner, String unit, Instant since, Cause cause, String why, LocalDate awayUntil,
        ContactView.Person acting, boolean stoodIn) {

    public static ContactAnswer of(ContactView view, String why) {
        return new ContactAnswer(OwnerAnswer.of(view.owner(), view.name()), view.unit(), view.since(), view.cause(), why,
                LocalDate.MAX.equals(view.awayUntil()) ? null : view.awayUntil(), view.acting(), view.stoodIn());
    }
}
