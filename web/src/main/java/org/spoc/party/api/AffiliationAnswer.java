package org.spoc.party.api;

import org.spoc.lifecycle.Stage;
import org.spoc.party.AffiliationRole;
import org.spoc.party.service.PartyView;

/**
 * A person of the organisation, an organisation of the person, or a subsidiary.
 *
 * @param party id of the other one
 * @param role null for a subsidiary
 * @param follows whether the person takes the owner of the organisation
 * @param seen whether the caller may open the other one
 */
public record AffiliationAnswer(long party, String name, AffiliationRole role, String title, Stage stage, boolean follows,
        boolean seen) {

    static AffiliationAnswer of(PartyView.Related related) {
        return new AffiliationAnswer(related.party(), related.name(), related.role(), related.title(), related.stage(),
                related.follows(), related.seen());
    }
}
