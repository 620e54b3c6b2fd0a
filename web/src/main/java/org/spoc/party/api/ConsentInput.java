package org.spoc.party.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.spoc.party.ConsentChannel;

/** What a party said about being contacted. @param source how we know */
public record ConsentInput(@NotNull ConsentChannel channel, @NotNull Boolean allowed, @NotBlank @Size(max = 100) String source) {
}
