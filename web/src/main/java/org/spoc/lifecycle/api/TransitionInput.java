package org.spoc.lifecycle.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.spoc.lifecycle.Stage;

/** A move that is asked for. @param reason needed where the tipping point asks for one */
public record TransitionInput(@NotNull Stage to, @Size(max = 1_000) String reason) {
}
