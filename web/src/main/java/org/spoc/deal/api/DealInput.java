package org.spoc.deal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.spoc.deal.Opportunity;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Json;
import org.spoc.shared.api.MergePatch;

/** A change of an opportunity: either of its details, or its end with the outcome and the reason. */
record DealInput(MergePatch details, Closing closing) {

    /** @param reason needed for a lost one */
    record Closing(Opportunity.State state, String reason) {
    }

    static DealInput of(JsonNode body) {
        MergePatch details = MergePatch.of(body);
        ObjectNode taken = Json.strict().createObjectNode();
        for (String member : new String[] {"state", "reason"}) {
            details.take(member).ifPresent(value -> taken.set(member, value));
        }
        Closing closing = taken.isEmpty() ? null : MergePatch.bound(taken, Closing.class);
        if (closing != null && !details.isEmpty()) {
            throw Invalid.member("state", "opportunity.closeAlone");
        }
        return new DealInput(details, closing);
    }

    Opportunity.Details over(Opportunity.Details present) {
        return details.applyTo(present, Opportunity.Details.class);
    }
}
