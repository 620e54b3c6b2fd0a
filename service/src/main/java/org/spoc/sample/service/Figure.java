package org.spoc.sample.service;

import java.time.Instant;
import org.spoc.party.PartyDetails;

/**
 * A party of the story before it is registered.
 *
 * @param number from 1; all chance in its life comes from it
 * @param base what is known of it from the beginning
 * @param organisation where a person belongs; null for none
 * @param group the organisation that this one belongs to; null for none
 * @param currency what it pays in
 * @param need what it needs from us, in its language
 */
record Figure(int number, PartyDetails base, Figure organisation, Figure group, String currency, String need) {

    boolean speaksFrench() {
        return "fr".equals(base.language());
    }

    /** @param inquired when it asked about us; null when it did not */
    PartyDetails details(Long parent, Instant inquired) {
        return new PartyDetails(base.kind(), base.name(), base.givenName(), base.familyName(), base.emails(), base.phones(),
                base.addresses(), base.country(), base.city(), base.language(), base.source(), base.industry(),
                base.employees(), parent, base.tags(), base.notes(), null, null, null, inquired);
    }
}
