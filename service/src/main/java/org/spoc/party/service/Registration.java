package org.spoc.party.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.AffiliationRole;
import org.spoc.party.ConsentChannel;
import org.spoc.party.ExternalKey;
import org.spoc.party.PartyDetails;

/**
 * Everything with which a party comes into being.
 *
 * @param owner the contact owner that is wanted; null leaves it to the assignment
 * @param consents what the party said about being contacted, by channel; may be empty
 * @param consentSource how we know what the party said; null for the source of the party
 * @param organisation id of the organisation a person belongs to; null for none
 * @param role the person's role there; null for {@link AffiliationRole#OTHER}
 * @param key number in another system; null for none
 * @param migration start at this stage instead of as a suspect (L7); null when this is no migration
 * @param migratedAt when that stage was entered as far as known; null for now
 */
public record Registration(PartyDetails details, Owner owner, Map<ConsentChannel, Boolean> consents, String consentSource,
        Long organisation, AffiliationRole role, ExternalKey key, Stage migration, Instant migratedAt) {

    public Registration {
        consents = consents == null ? Map.of() : Map.copyOf(consents);
    }

    public Registration(PartyDetails details, Owner owner, Map<ConsentChannel, Boolean> consents, Long organisation,
            AffiliationRole role, ExternalKey key, Stage migration, Instant migratedAt) {
        this(details, owner, consents, null, organisation, role, key, migration, migratedAt);
    }

    public static Registration of(PartyDetails details) {
        return new Registration(details, null, Map.of(), null, null, null, null, null, null);
    }

    public static Registration of(PartyDetails details, Owner owner) {
        return new Registration(details, owner, Map.of(), null, null, null, null, null, null);
    }

    public List<Map.Entry<ConsentChannel, Boolean>> consentsInOrder() {
        return consents.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }
}
