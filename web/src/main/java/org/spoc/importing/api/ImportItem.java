package org.spoc.importing.api;

import java.time.Instant;
import org.spoc.importing.ImportState;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.service.ImportRow;

/** An import in the list. */
public record ImportItem(long id, ImportTarget target, ImportState state, String fileName, long size, ImportAnswer.Counts counts,
        String createdBy, Instant createdAt, Instant startedAt, Instant endedAt) {

    static ImportItem of(ImportRow row) {
        return new ImportItem(row.id(), row.target(), row.state(), row.fileName(), row.size(), ImportAnswer.Counts.of(row.progress()),
                row.createdBy(), row.createdAt(), row.progress().startedAt(), row.progress().endedAt());
    }
}
