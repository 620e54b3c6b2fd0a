package org.spoc.party.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.spoc.interaction.Interaction;
import org.spoc.lifecycle.Evidence;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageHistoryRow;
import org.spoc.lifecycle.web.Criteria;
import org.spoc.ownership.Cause;
import org.spoc.ownership.service.ContactReason;
import org.spoc.ownership.service.LedgerRow;
import org.spoc.party.ConsentChannel;
import org.spoc.party.service.TimelineRow;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Numbers;
import org.spoc.shared.web.Texts;

/** What happened to a party, in words. */
@Named
@RequestScoped
public class TimelineText {

    @Inject
    private Texts texts;
    @Inject
    private Criteria criteria;
    @Inject
    private Numbers numbers;
    @Inject
    private Moments moments;

    public String title(TimelineRow event) {
        return switch (event.what()) {
            case INTERACTION -> event.detail().equals("NOTE") ? texts.of("timeline.note", event.title())
                    : texts.of("timeline.interaction." + event.direction(), type(event), event.title());
            case DETAILS -> texts.of("timeline.details");
            case STAGE -> texts.of("timeline.stage", Stage.valueOf(event.detail()));
            case REFUSED -> texts.of("timeline.refused", Stage.valueOf(event.detail()));
            case OWNER -> texts.of("timeline.owner", event.title());
            case OPPORTUNITY -> texts.of("timeline.opportunity." + event.detail(), event.title(), amount(event));
            case PURCHASE -> texts.of("timeline.purchase", amount(event));
            case CONSENT -> texts.of("timeline.consent." + event.direction(), ConsentChannel.valueOf(event.detail()));
        };
    }

    private String type(TimelineRow event) {
        return texts.name(Interaction.Type.valueOf(event.detail()));
    }

    private String amount(TimelineRow event) {
        return event.amount() == null ? "" : numbers.amount(event.amount(), event.currency()) + " " + event.currency();
    }

    /** More about it; a refused move says what was missing. */
    public String body(TimelineRow event) {
        return switch (event.what()) {
            case REFUSED -> Evidence.read(event.body()).stream().map(criteria::missing).collect(Collectors.joining(" "));
            case OWNER -> event.body() == null ? texts.name(Cause.valueOf(event.detail())) : event.body();
            case STAGE, CONSENT, PURCHASE -> event.title();
            case INTERACTION, OPPORTUNITY, DETAILS -> event.body();
        };
    }

    public String by(TimelineRow event) {
        return event.onBehalfOf() == null ? event.by() : texts.of("timeline.onBehalf", event.by(), event.onBehalfOf());
    }

    /** Who decided and how. */
    public String decided(StageHistoryRow row) {
        return row.decidedBy() == null ? texts.name(row.origin()) : joined(texts.name(row.origin()), row.decidedBy(), row.onBehalfOf());
    }

    public String decided(LedgerRow row) {
        return row.decidedBy() == null ? texts.name(row.channel()) : joined(null, row.decidedBy(), row.onBehalfOf());
    }

    private String joined(String how, String by, String onBehalfOf) {
        String who = onBehalfOf == null ? by : texts.of("timeline.onBehalf", by, onBehalfOf);
        return how == null ? who : how + " · " + who;
    }

    /** Reason and evidence of a stage. */
    public String evidence(StageHistoryRow row) {
        String seen = row.evidence().stream().map(finding -> texts.name(finding.criterion())).collect(Collectors.joining("; "));
        return row.reason() == null ? seen : seen.isEmpty() ? row.reason() : row.reason() + " (" + seen + ")";
    }

    /** Why this contact: the way it came about, and the reason that was given. */
    public String why(LedgerRow row) {
        String cause = texts.of("cause." + row.cause() + ".why");
        return row.reason() == null ? cause : cause + " " + texts.of("party.reasonGiven", row.reason());
    }

    /** What spoke against somebody who might have received the party; that nothing did, and whose turn it was. */
    public String considered(ContactReason.Considered one) {
        return one.dropped().isEmpty() ? texts.of(one.lastTurn() == 0 ? "party.turnNever" : "party.turnLast", one.lastTurn())
                : one.dropped().stream().map(texts::name).collect(Collectors.joining(", "));
    }

    /** {@code away until 20 Dec 2026}, {@code has left} or {@code in today}. */
    public String step(ContactReason.Step step) {
        return step.awayUntil() == null ? texts.of("party.stepIn")
                : step.awayUntil().equals(LocalDate.MAX) ? texts.of("contact.left")
                : texts.of("contact.awayUntil", moments.date(step.awayUntil()));
    }
}
