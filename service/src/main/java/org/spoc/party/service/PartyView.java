package org.spoc.party.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.spoc.deal.Opportunity;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.service.ContactView;
import org.spoc.party.AffiliationRole;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyDetails;

/**
 * All about one party, as its page shows it; history and timeline are asked for separately.
 *
 * @param version what must be sent along with a change
 * @param acceptedBySales whether sales has taken the party on
 * @param parentName name of the organisation it belongs to; null when none
 * @param follows id of the organisation whose owner this person takes; null when set apart
 * @param keys numbers in other systems, by system
 * @param consents latest word by channel; channels without any are missing
 * @param changeable whether the caller may change it
 * @param changedBy name of who changed the details last; null when the system did
 */
public record PartyView(long id, long version, PartyDetails details, Stage stage, Instant stageSince,
        boolean acceptedBySales, String parentName, Long follows, Map<String, String> keys,
        Map<ConsentChannel, ConsentRow> consents, ContactView contact, List<Related> related, List<Deal> deals,
        List<Bought> purchases, boolean changeable, Instant createdAt, Instant changedAt, String changedBy)
        implements Serializable {

    /** The latest word of a party about a channel. */
    public record ConsentRow(boolean allowed, Instant at, String source, String recordedBy) implements Serializable {
    }

    /** What a party said about a channel, once. */
    public record Said(ConsentChannel channel, boolean allowed, Instant at, String source, String recordedBy) implements Serializable {
    }

    /**
     * A person of the organisation, an organisation of the person, or a subsidiary.
     *
     * @param role null for a subsidiary
     * @param seen whether the caller may open it
     */
    public record Related(long party, String name, AffiliationRole role, String title, Stage stage, boolean follows,
            boolean emailRefused, boolean seen) implements Serializable {
    }

    /** An opportunity on the party page. */
    public record Deal(long id, long version, long party, String title, String need, BigDecimal amount, String currency,
            LocalDate expectedOn, Opportunity.State state, Instant closedAt, String closeReason) implements Serializable {
    }

    /** A purchase on the party page. */
    public record Bought(long id, LocalDate boughtOn, BigDecimal amount, String currency, String what, Long opportunity)
            implements Serializable {
    }
}
