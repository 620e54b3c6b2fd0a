package org.spoc.party.api;

import java.util.Map;
import org.spoc.ownership.api.OwnerInput;
import org.spoc.ownership.service.Owners;
import org.spoc.party.AffiliationRole;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyDetails;
import org.spoc.party.service.Registration;
import org.spoc.shared.Invalid;

/**
 * What comes with a new party beside its details.
 *
 * @param owner the contact owner that is wanted; null leaves it to the assignment
 * @param consents what the party said about being contacted, by channel
 * @param organisation id of the organisation a person belongs to
 * @param role the person's role there
 * @param acceptedBySales whether sales takes the party on at once
 */
record RegistrationInput(OwnerInput owner, Map<ConsentChannel, Boolean> consents, Long organisation, AffiliationRole role,
        Boolean acceptedBySales) {

    Registration of(PartyDetails details, Owners owners) {
        if (role != null && organisation == null) {
            throw Invalid.member("role", "affiliation.roleNeedsOrganisation");
        }
        return new Registration(details, owner == null ? null : owner.resolve(owners), consents, organisation, role, null,
                null, null);
    }

    boolean accepted() {
        return Boolean.TRUE.equals(acceptedBySales);
    }
}
