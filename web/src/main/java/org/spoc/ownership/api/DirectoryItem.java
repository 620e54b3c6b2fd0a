package org.spoc.ownership.api;

import org.spoc.lifecycle.Stage;
import org.spoc.ownership.service.DirectoryAnswer;
import org.spoc.party.PartyKind;

/**
 * One match of the directory.
 *
 * @param party id of the party
 * @param organisation name of the organisation a person belongs to, or of the parent of an organisation; null for none
 * @param seen whether the caller may open the party itself
 */
public record DirectoryItem(long party, PartyKind kind, String name, Stage stage, String organisation, String industry,
        String city, String country, ContactAnswer contact, boolean seen) {

    static DirectoryItem of(DirectoryAnswer match, String why) {
        return new DirectoryItem(match.party(), match.kind(), match.name(), match.stage(), match.organisation(),
                match.industry(), match.city(), match.country(), ContactAnswer.of(match.contact(), why), match.seen());
    }
}
