package org.spoc.followup.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.spoc.followup.FollowUp;
import org.spoc.followup.FollowUpState;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Json;
import org.spoc.shared.api.MergePatch;

/** A change of a follow-up: either of what is to be done, or its being dropped, with the reason. */
record FollowUpInput(MergePatch details, Closing closing) {

    /** @param state DROPPED; that it was done has an address of its own */
    record Closing(FollowUpState state, String reason) {
    }

    static FollowUpInput of(JsonNode body) {
        MergePatch details = MergePatch.of(body);
        ObjectNode taken = Json.strict().createObjectNode();
        for (String member : new String[] {"state", "reason"}) {
            details.take(member).ifPresent(value -> taken.set(member, value));
        }
        Closing closing = taken.isEmpty() ? null : MergePatch.bound(taken, Closing.class);
        if (closing != null && !details.isEmpty()) {
            throw Invalid.member("state", "followUp.dropAlone");
        }
        return new FollowUpInput(details, closing);
    }

    void requireDropped() {
        if (closing.state() != FollowUpState.DROPPED) {
            throw Invalid.member("state", "followUp.onlyDropped");
        }
    }

    FollowUp.Details over(FollowUp.Details present) {
        return details.applyTo(present, FollowUp.Details.class);
    }
}
