package org.spoc.party.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spoc.party.PartyDetails;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Json;
import org.spoc.shared.api.MergePatch;

/** The body of a new party or of a change: the details that people type and, beside them, what moves by rules of its own. */
final class PartyInput {

    private static final List<String> BESIDE = List.of("owner", "consents", "organisation", "role", "acceptedBySales");
    private static final PartyDetails NOTHING = new PartyDetails(null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null);

    private final MergePatch details;
    private final RegistrationInput beside;

    private PartyInput(MergePatch details, RegistrationInput beside) {
        this.details = details;
        this.beside = beside;
    }

    static PartyInput ofNew(JsonNode body) {
        MergePatch details = MergePatch.of(body);
        ObjectNode taken = Json.strict().createObjectNode();
        BESIDE.forEach(member -> details.take(member).ifPresent(value -> taken.set(member, value)));
        return new PartyInput(details, MergePatch.bound(taken, RegistrationInput.class));
    }

    /** A change takes sales' acceptance along; everything else beside the details is refused by name. */
    static PartyInput ofChange(JsonNode body) {
        MergePatch details = MergePatch.of(body);
        ObjectNode taken = Json.strict().createObjectNode();
        details.take("acceptedBySales").ifPresent(value -> taken.set("acceptedBySales", value));
        RegistrationInput beside = MergePatch.bound(taken, RegistrationInput.class);
        if (Boolean.FALSE.equals(beside.acceptedBySales())) {
            throw Invalid.member("acceptedBySales", "party.acceptanceStays");
        }
        return new PartyInput(details, beside);
    }

    PartyDetails details() {
        return over(NOTHING);
    }

    /** The members that came, laid over the present ones. */
    PartyDetails over(PartyDetails present) {
        return details.applyTo(present, PartyDetails.class);
    }

    RegistrationInput beside() {
        return beside;
    }
}
