package org.spoc.party.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Cause;
import org.spoc.ownership.api.OwnerAnswer;
import org.spoc.ownership.service.ContactView;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyDetails;
import org.spoc.party.service.PartyView;

/**
 * All about one party.
 *
 * @param version as in the {@code ETag}
 * @param details what people typed; its members stand beside the others
 * @param acting whom to reach now
 * @param follows id of the organisation whose owner this person takes; null when set apart
 * @param keys numbers in other systems
 * @param consents latest word by channel
 * @param changeable whether the caller may change it
 */
public record PartyAnswer(long id, long version, @JsonUnwrapped PartyDetails details, String parentName,
        boolean acceptedBySales, Stage stage, Instant stageSince, OwnerAnswer owner, Instant ownerSince, Cause ownerCause,
        ContactView.Person acting, Long follows, Map<String, String> keys,
        Map<ConsentChannel, PartyView.ConsentRow> consents, boolean changeable, Instant createdAt, Instant changedAt,
        String changedBy) {

    static PartyAnswer of(PartyView view) {
        ContactView contact = view.contact();
        return new PartyAnswer(view.id(), view.version(), view.details(), view.parentName(), view.acceptedBySales(),
                view.stage(), view.stageSince(), OwnerAnswer.of(contact.owner(), contact.name()), contact.since(),
                contact.cause(), contact.acting(), view.follows(), view.keys(), view.consents(), view.changeable(),
                view.createdAt(), view.changedAt(), view.changedBy());
    }
}
