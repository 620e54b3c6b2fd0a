package org.spoc.importing.api;

import jakarta.validation.constraints.NotNull;

/** @param dryRun only find out what would happen */
public record RunInput(@NotNull Boolean dryRun) {
}
