package org.spoc.party.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.PartyKind;

/**
 * A party in a list.
 *
 * @param ownerName name of the accountable user or team
 * @param ownerAway whether that user is away today
 */
public record PartyRow(long id, long version, PartyKind kind, String name, String email, String phone, String city,
        String country, String source, String industry, Stage stage, Instant stageSince, Owner owner, String ownerName,
        boolean ownerAway, Instant changedAt, Instant createdAt, String language, Integer score, LocalDate lastPurchaseOn,
        List<String> tags) implements Serializable {
}
