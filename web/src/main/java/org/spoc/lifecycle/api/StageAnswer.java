package org.spoc.lifecycle.api;

import java.time.Instant;
import java.util.List;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageHistoryRow;
import org.spoc.shared.web.Sentences;
import org.spoc.user.Channel;

/**
 * A stage that a party was in.
 *
 * @param left null while the party is in it
 * @param evidence the criteria as they were seen when it was entered
 */
public record StageAnswer(int seq, Stage stage, Instant entered, Instant left, Origin origin, String decidedBy,
        String onBehalfOf, Channel channel, String reason, int policyVersion, List<CriterionAnswer> evidence) {

    static StageAnswer of(StageHistoryRow row, Sentences sentences) {
        return new StageAnswer(row.seq(), row.stage(), row.entered(), row.left(), row.origin(), row.decidedBy(),
                row.onBehalfOf(), row.channel(), row.reason(), row.policyVersion(),
                row.evidence().stream().map(each -> CriterionAnswer.of(each, sentences)).toList());
    }
}
