package org.spoc.party.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.spoc.interaction.Interaction;
import org.spoc.lifecycle.Evidence;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageHistoryRow;
import org.spoc.lifecycle.web.Criteria;
import org.spoc.ownership.Cause;
import org.spoc.ownership.service.LedgerRow;
import org.spoc.party.ConsentChannel;
import org.spoc.party.service.TimelineRow;
import org.spoc.shared.web.Texts;

/** What happened to a party, in words. */
@Named
@RequestScoped
public class TimelineText {

    @Inject
    private Texts texts;
    @Inject
    private Criteria criteria;

    public String title(TimelineRow event) {
        return switch (event.what()) {
            case INTERACTION -> texts.of("timeline.interaction." + event.direction(), type(event), event.title());
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

    private static String amount(TimelineRow event) {
        return event.amount() == null ? "" : event.amount().toPlainString() + " " + event.currency();
    }

    /** More about it; a refused move says what was missing. */
    public String body(TimelineRow event) {
        return switch (event.what()) {
            case REFUSED -> Evidence.read(event.body()).stream().map(criteria::missing).collect(Collectors.joining(" "));
            case OWNER -> event.body() == null ? texts.name(Cause.valueOf(event.detail())) : event.body();
            case STAGE, CONSENT, PURCHASE -> event.title();
            case INTERACTION, OPPORTUNITY -> event.body();
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
}
