package org.spoc.ownership.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An immediate transfer: to whom and why. */
public record TransferInput(@NotNull OwnerInput owner, @NotBlank @Size(max = 1_000) String reason) {
}
