package org.spoc.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.spoc.user.Decision;

/**
 * A party allowed or refused to be reached through a channel, at that time, as learnt from that source. Insert-only;
 * the latest line of a channel counts. Without any line the channel is open: nobody has refused it.
 */
@Entity
@Table(name = "consent")
public class Consent {

    @Id
    @GeneratedValue(generator = "id")
    private Long id;
    @Column(name = "party_id")
    private long party;
    @Enumerated(EnumType.STRING)
    private ConsentChannel channel;
    private boolean allowed;
    @Column(name = "given_at")
    private Instant at;
    private String source;
    @Column(name = "recorded_by")
    private Long recordedBy;

    protected Consent() {
    }

    public Consent(long party, ConsentChannel channel, boolean allowed, String source, Decision decision) {
        this.party = party;
        this.channel = channel;
        this.allowed = allowed;
        this.source = source;
        this.at = decision.at();
        this.recordedBy = decision.decider();
    }

    public ConsentChannel getChannel() {
        return channel;
    }

    public boolean isAllowed() {
        return allowed;
    }
}
