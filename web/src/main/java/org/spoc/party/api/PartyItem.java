package org.spoc.party.api;

import java.time.Instant;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.api.OwnerAnswer;
import org.spoc.party.PartyKind;
import org.spoc.party.service.PartyRow;

/** A party in a list. @param ownerAway whether the owner is away today */
public record PartyItem(long id, long version, PartyKind kind, String name, String email, String phone, String city,
        String country, String source, String industry, Stage stage, Instant stageSince, OwnerAnswer owner,
        boolean ownerAway, Instant changedAt) {

    static PartyItem of(PartyRow row) {
        return new PartyItem(row.id(), row.version(), row.kind(), row.name(), row.email(), row.phone(), row.city(),
                row.country(), row.source(), row.industry(), row.stage(), row.stageSince(),
                OwnerAnswer.of(row.owner(), row.ownerName()), row.ownerAway(), row.changedAt());
    }
}
