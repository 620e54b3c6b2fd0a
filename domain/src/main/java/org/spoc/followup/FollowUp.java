package org.spoc.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.spoc.shared.Invalid;
import org.spoc.shared.Legible;
import org.spoc.shared.Plausible;
import org.spoc.shared.RuleBroken;
import org.spoc.user.Decision;

/**
 * Something to do for a party until a day. Whoever is the contact owner of the party has to do it, and when the party
 * changes hands it goes along, so that nothing is left behind with somebody who left; unless it was given to a user by
 * name, who then keeps it. It ends as done or as dropped, and both can be taken back.
 */
@Entity
@Table(name = "follow_up")
public class FollowUp {

    /**
     * What is to be done.
     *
     * @param note more about it; may be null
     * @param dueOn last day on which it is in time
     * @param remindOn day from which on it is shown as due soon, however far away the due day is; null for no such day
     * @param givenTo id of the user who has to do it; null leaves it to whoever is the contact owner
     */
    public record Details(@NotBlank @Size(max = 200) @Legible String title,
            @Size(max = 4_000) @Legible(lines = true) String note, @NotNull @Plausible(planned = true) LocalDate dueOn,
            @Plausible(planned = true) LocalDate remindOn, Long givenTo) implements Serializable {
    }

    @Id
    @GeneratedValue(generator = "id")
    private Long id;
    @Version
    private long version;
    @Column(name = "party_id")
    private long party;
    private String title;
    private String note;
    @Column(name = "due_on")
    private LocalDate dueOn;
    @Column(name = "remind_on")
    private LocalDate remindOn;
    @Column(name = "given_to")
    private Long givenTo;
    @Enumerated(EnumType.STRING)
    private FollowUpState state = FollowUpState.OPEN;
    @Column(name = "created_by")
    private Long createdBy;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "closed_by")
    private Long closedBy;
    @Column(name = "on_behalf_of")
    private Long onBehalfOf;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "close_reason")
    private String closeReason;

    protected FollowUp() {
    }

    public FollowUp(long party, Details details, Decision decision) {
        this.party = party;
        this.createdBy = decision.decider();
        this.createdAt = decision.at();
        describe(details);
    }

    /** Says anew what is to be done and until when. What is closed stays as it was. */
    public final void describe(Details details) {
        requireOpen();
        if (details.remindOn() != null && details.remindOn().isAfter(details.dueOn())) {
            throw Invalid.member("remindOn", "followUp.remindAfterDue");
        }
        title = details.title().strip();
        note = details.note() == null || details.note().isBlank() ? null : details.note().strip();
        dueOn = details.dueOn();
        remindOn = details.remindOn();
        givenTo = details.givenTo();
    }

    /** Another day. A reminder that would come after nothing any more, or before the postponing, goes away. */
    public void postpone(LocalDate day) {
        requireOpen();
        if (!day.isAfter(dueOn)) {
            throw Invalid.member("dueOn", "followUp.postponeForward");
        }
        remindOn = null;
        dueOn = day;
    }

    public void done(Decision decision) {
        close(FollowUpState.DONE, decision.because(null));
    }

    /** It will not be done; the reason tells the next one why. */
    public void drop(Decision decision) {
        if (!decision.hasReason()) {
            throw Invalid.member("reason", "followUp.dropNeedsReason");
        }
        close(FollowUpState.DROPPED, decision);
    }

    private void close(FollowUpState outcome, Decision decision) {
        requireOpen();
        state = outcome;
        closedBy = decision.decider();
        onBehalfOf = decision.onBehalfOf();
        closedAt = decision.at();
        closeReason = decision.reason();
    }

    /** It was not done after all. */
    public void reopen() {
        if (state == FollowUpState.OPEN) {
            throw new RuleBroken("followUp.openAlready", title);
        }
        state = FollowUpState.OPEN;
        closedBy = null;
        onBehalfOf = null;
        closedAt = null;
        closeReason = null;
    }

    private void requireOpen() {
        if (state != FollowUpState.OPEN) {
            throw new RuleBroken("followUp.closedAlready", title);
        }
    }

    /** What is to be done, as it stands. */
    public Details details() {
        return new Details(title, note, dueOn, remindOn, givenTo);
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public long getParty() {
        return party;
    }

    public Long getGivenTo() {
        return givenTo;
    }

    public FollowUpState getState() {
        return state;
    }
}
