package org.spoc.importing.api;

import java.time.Instant;
import java.util.List;
import org.spoc.importing.ColumnProposal;
import org.spoc.importing.ImportState;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.Mapping;
import org.spoc.importing.UploadedFormat;
import org.spoc.importing.service.ImportProgress;
import org.spoc.importing.service.ImportView;
import org.spoc.importing.service.ImportWarning;
import org.spoc.shared.web.Sentences;

/**
 * One import.
 *
 * @param columns every column of the file with what it was taken for at first
 * @param mapping how the file is understood now
 * @param fileKept whether it can still be run
 * @param failure why it failed, for people; null when it did not
 */
public record ImportAnswer(long id, long version, ImportTarget target, ImportState state, String fileName, long size,
        UploadedFormat format, List<ColumnProposal> columns, Mapping mapping, Counts counts, boolean cancelRequested,
        List<Warning> warnings, String createdBy, Instant createdAt, Instant startedAt, Instant endedAt, boolean fileKept,
        String failure) {

    /** Rows by what became of them; {@code warned} ones are among the first three. */
    public record Counts(long rows, long done, long created, long updated, long unchanged, long rejected, long warned) {

        static Counts of(ImportProgress p) {
            return new Counts(p.rowsTotal(), p.rowsDone(), p.created(), p.updated(), p.unchanged(), p.rejected(), p.warned());
        }
    }

    /**
     * @param code stable; programs decide by it
     * @param detail the sentence for people
     * @param rows how many
     * @param firstRows numbers of the first of them
     */
    public record Warning(String code, List<String> arguments, String detail, long rows, String firstRows) {

        static Warning of(ImportWarning warning, Sentences sentences) {
            return new Warning(warning.reason().code(), warning.reason().arguments(), sentences.of(warning.reason()), warning.rows(), warning.firstRows());
        }
    }

    static ImportAnswer of(ImportView view, List<ImportWarning> warnings, Sentences sentences) {
        ImportProgress progress = view.progress();
        return new ImportAnswer(view.id(), view.version(), view.target(), view.state(), view.fileName(), view.size(), view.format(),
                view.columns(), view.mapping(), Counts.of(progress), progress.cancelRequested(),
                warnings.stream().map(warning -> Warning.of(warning, sentences)).toList(), view.createdBy(), view.createdAt(),
                progress.startedAt(), progress.endedAt(), view.fileKept(), view.failure() == null ? null : sentences.of(view.failure()));
    }
}
