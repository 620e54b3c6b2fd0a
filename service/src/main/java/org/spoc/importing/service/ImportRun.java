package org.spoc.importing.service;

import java.time.ZoneId;
import java.util.List;
import org.spoc.importing.ImportState;
import org.spoc.importing.Mapping;
import org.spoc.importing.UploadedFormat;

/**
 * A trial or a run as one worker carries it out.
 *
 * @param fence grows each time a worker takes the job over; what an earlier one still writes is refused
 * @param user on whose account the rows are written
 * @param zone where dates without a time zone were written
 * @param rowsDone rows that are through already
 */
record ImportRun(long job, long fence, ImportState state, String fileName, UploadedFormat format, List<String> header,
        Mapping mapping, long user, ZoneId zone, long rowsDone) {

    /** Nothing is kept but what would have happened. */
    boolean trial() {
        return state == ImportState.CHECKING;
    }
}
