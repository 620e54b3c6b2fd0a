package org.spoc.importing.service;

import java.io.Serializable;
import java.time.Instant;
import org.spoc.importing.ImportState;
import org.spoc.importing.ImportTarget;

/** An import in the list. */
public record ImportRow(long id, ImportTarget target, ImportState state, String fileName, long size, String createdBy,
        Instant createdAt, ImportProgress progress) implements Serializable {
}
