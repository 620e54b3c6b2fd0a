package org.spoc.party.api;

import java.time.Instant;
import org.spoc.party.ConsentChannel;
import org.spoc.party.service.PartyView;

/** The latest word of a party about a channel. */
public record ConsentAnswer(ConsentChannel channel, boolean allowed, Instant at, String source, String recordedBy) {

    static ConsentAnswer of(ConsentChannel channel, PartyView.ConsentRow row) {
        return new ConsentAnswer(channel, row.allowed(), row.at(), row.source(), row.recordedBy());
    }
}
