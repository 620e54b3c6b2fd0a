package org.spoc.ownership;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.spoc.user.Channel;
import org.spoc.user.Decision;

/**
 * One line of the ownership ledger: from this instant on this owner is accountable, decided by whom and why.
 * Insert-only; the period {@code [from, to)} ends where the next line begins, and the end is never stored, so that
 * neither a gap nor an overlap nor a second owner can be written down (O1).
 */
@Entity
@Table(name = "ledger_entry")
@IdClass(LedgerEntry.Key.class)
public class LedgerEntry {

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
    @Embedded
    private Owner owner;
    @Column(name = "from_at")
    private Instant from;
    @Column(name = "previous_seq")
    private Integer previousSeq;
    @Column(name = "previous_from")
    private Instant previousFrom;
    @Enumerated(EnumType.STRING)
    private Cause cause;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(name = "on_behalf_of")
    private Long onBehalfOf;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String reason;
    private String explanation;

    protected LedgerEntry() {
    }

    /** The first line, at creation. */
    public static LedgerEntry first(long party, Assignment assignment, Decision decision) {
        return new LedgerEntry(party, 1, assignment, decision.at(), decision);
    }

    /** A stand-in for the stored line of a party whose present owner is known; used to write the next one. */
    public static LedgerEntry present(long party, int seq, Instant from) {
        var entry = new LedgerEntry();
        entry.party = party;
        entry.seq = seq;
        entry.from = from;
        return entry;
    }

    /** The line after this one; it never starts before this one did, whatever the clocks of two nodes say. */
    public LedgerEntry followedBy(Assignment assignment, Decision decision) {
        Instant start = decision.at().isBefore(from) ? from : decision.at();
        var entry = new LedgerEntry(party, seq + 1, assignment, start, decision);
        entry.previousSeq = seq;
        entry.previousFrom = from;
        return entry;
    }

    private LedgerEntry(long party, int seq, Assignment assignment, Instant from, Decision decision) {
        this.party = party;
        this.seq = seq;
        this.owner = assignment.owner();
        this.from = from;
        this.cause = assignment.cause();
        this.explanation = assignment.explanation();
        this.decidedBy = decision.decider();
        this.onBehalfOf = decision.onBehalfOf();
        this.channel = decision.channel();
        this.reason = decision.reason();
    }

    public int getSeq() {
        return seq;
    }

    public Owner getOwner() {
        return owner;
    }

    public Instant getFrom() {
        return from;
    }

    public Cause getCause() {
        return cause;
    }
}
