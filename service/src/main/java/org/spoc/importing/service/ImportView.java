package org.spoc.importing.service;

import java.time.Instant;
import java.util.List;
import org.spoc.importing.ColumnProposal;
import org.spoc.importing.ImportState;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.Mapping;
import org.spoc.importing.UploadedFormat;
import org.spoc.shared.Reason;

/**
 * Everything about one import but its rows.
 *
 * @param columns the columns of the file, each with what it was first taken for
 * @param preview the cells of the first rows
 * @param mapping how the file is to be understood, as it stands
 * @param createdBy name of who uploaded the file
 * @param fileKept false once the file was deleted; then nothing can be run any more
 * @param failure why it failed; null when it did not
 */
public record ImportView(long id, long version, ImportTarget target, ImportState state, String fileName,
        UploadedFormat format, long size, List<ColumnProposal> columns, List<List<String>> preview, Mapping mapping,
        String createdBy, Instant createdAt, ImportProgress progress, boolean fileKept, Reason failure) {

    /** The headers of the file in their order. */
    public List<String> header() {
        return columns.stream().map(ColumnProposal::column).toList();
    }
}
