package org.spoc.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.spoc.user.Channel;
import org.spoc.user.Decision;

/**
 * One line of a party's stage history: this stage was entered then, for this reason, on this evidence. Insert-only.
 * The end is the start of the next line and is never stored, so a gap or an overlap cannot be written down; the
 * database ties every line to the one before it (L1) and to the arrows of {@link Stage} (L2).
 */
@Entity
@Table(name = "stage_entry")
@IdClass(StageEntry.Key.class)
public class StageEntry {

    /** Party and running number, from 1. */
    public record Key(long party, int seq) implements Serializable {
        public Key() {
            this(0, 0);
        }
    }

    @Id
    @Column(name = "party_id")
    private long party;
    @Id
    private int seq;
    @Enumerated(EnumType.STRING)
    private Stage stage;
    @Column(name = "entered_at")
    private Instant enteredAt;
    @Column(name = "previous_seq")
    private Integer previousSeq;
    @Enumerated(EnumType.STRING)
    @Column(name = "previous_stage")
    private Stage previousStage;
    @Column(name = "previous_entered_at")
    private Instant previousEnteredAt;
    @Enumerated(EnumType.STRING)
    private Origin origin;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(name = "on_behalf_of")
    private Long onBehalfOf;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String reason;
    @Column(name = "policy_version")
    private int policyVersion;
    private String evidence;

    protected StageEntry() {
    }

    /** The first line of a history. */
    public static StageEntry first(long party, Stage stage, Origin origin, int policyVersion, Decision decision) {
        return new StageEntry(party, 1, stage, decision.at(), origin, policyVersion, List.of(), decision);
    }

    /** The line after this one; it never starts before this one did, whatever the clocks of two nodes say. */
    public StageEntry followedBy(Stage next, Origin how, Policy policy, List<Finding> findings, Decision decision) {
        Instant start = decision.at().isBefore(enteredAt) ? enteredAt : decision.at();
        var entry = new StageEntry(party, seq + 1, next, start, how, policy.version(), findings, decision);
        entry.previousSeq = seq;
        entry.previousStage = stage;
        entry.previousEnteredAt = enteredAt;
        return entry;
    }

    private StageEntry(long party, int seq, Stage stage, Instant enteredAt, Origin origin, int policyVersion,
            List<Finding> findings, Decision decision) {
        this.party = party;
        this.seq = seq;
        this.stage = stage;
        this.enteredAt = enteredAt;
        this.origin = origin;
        this.policyVersion = policyVersion;
        this.evidence = Evidence.write(findings);
        this.decidedBy = decision.decider();
        this.onBehalfOf = decision.onBehalfOf();
        this.channel = decision.channel();
        this.reason = decision.reason();
    }

    /** A stand-in for the stored line of a party whose present stage is known; used to write the next one. */
    public static StageEntry present(long party, int seq, Stage stage, Instant enteredAt) {
        var entry = new StageEntry();
        entry.party = party;
        entry.seq = seq;
        entry.stage = stage;
        entry.enteredAt = enteredAt;
        return entry;
    }

    public long getParty() {
        return party;
    }

    public int getSeq() {
        return seq;
    }

    public Stage getStage() {
        return stage;
    }

    /** Null on the first line. */
    public Stage getPreviousStage() {
        return previousStage;
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    public Origin getOrigin() {
        return origin;
    }

    public int getPolicyVersion() {
        return policyVersion;
    }

    public List<Finding> getFindings() {
        return Evidence.read(evidence);
    }
}
