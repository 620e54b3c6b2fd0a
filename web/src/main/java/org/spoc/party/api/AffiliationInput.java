package org.spoc.party.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.spoc.party.AffiliationRole;

/**
 * The person belongs to this organisation.
 *
 * @param role null for {@link AffiliationRole#OTHER}
 * @param title as on the business card
 * @param apart true keeps the person's own owner; otherwise the organisation's carries over
 */
public record AffiliationInput(@NotNull Long organisation, AffiliationRole role, @Size(max = 100) String title, Boolean apart) {
}
