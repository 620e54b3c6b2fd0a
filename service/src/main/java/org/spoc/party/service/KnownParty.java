package org.spoc.party.service;

import java.util.Map;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyDetails;

/**
 * A party as the import finds it.
 *
 * @param parentName name of the organisation it belongs to; null for none
 * @param consents the latest word by channel
 */
public record KnownParty(long id, PartyDetails details, Owner owner, Stage stage, String parentName,
        Map<ConsentChannel, Boolean> consents) {
}
