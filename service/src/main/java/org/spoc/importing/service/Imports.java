package org.spoc.importing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spoc.importing.CellValues;
import org.spoc.importing.ImportState;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.Mapping;
import org.spoc.importing.MappingProposal;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.Reason;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Settled;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/**
 * Importing files: how they are understood, trying them out, carrying them out, and what came of it. Users see their
 * own imports, administrators everybody's. The work itself is done in the background by {@link ImportClock}.
 */
@Settled
@Stateless
public class Imports {

    private static final int VALUES = 50;
    private static final long ROWS_LOOKED_AT = 100_000;

    @Inject
    private Caller caller;
    @Inject
    private ImportJobs jobs;
    @Inject
    private ImportRecords records;
    @Inject
    private ImportFiles files;
    @Inject
    private SavedMappings savedMappings;

    /** The latest first. @param before only those with a lower id; null for the latest */
    public List<ImportRow> list(Long before, int limit) {
        return jobs.list(owner(), before, limit);
    }

    /** @throws NotFound when there is none that the caller may see */
    public ImportView open(long id) {
        return jobs.find(id, owner()).orElseThrow(() -> new NotFound("import", id));
    }

    /** What was left out or read differently, the most frequent first; at most 200. */
    public List<ImportWarning> warnings(long id) {
        return records.warnings(open(id).id());
    }

    /** Rows that were not taken, in the order of the file. @param after only rows with a higher number */
    public List<ImportReject> rejects(long id, long after, int limit) {
        return records.rejects(open(id).id(), after, limit);
    }

    /**
     * Says how the file is to be understood. A mapping that is not complete may be kept; it cannot be started.
     *
     * @param version the version that was seen; null accepts any
     */
    public void map(long id, Long version, Mapping mapping) {
        ImportView seen = open(id);
        if (mapping.target() == null) {
            throw Invalid.member("target", "shape.NotNull");
        }
        require(mapping);
        jobs.map(seen, version, mapping);
    }

    /** Proposes anew how the file is to be understood, when somebody says what its rows are to become. */
    public void propose(long id, ImportTarget target) {
        ImportView view = open(id);
        try (SpooledFile file = files.spool(id)) {
            MappingProposal proposal = MappingProposal.of(FileSample.of(TableSource.reopen(file.path(), view.format())).sample(), target);
            Mapping mapping = ImportUpload.withSystem(proposal.mapping(), view.fileName());
            require(mapping);
            jobs.map(view, null, mapping);
            jobs.propose(id, proposal);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What the cells of a column say, with the number of rows of each; at most 50 values.
     *
     * @param column its header
     */
    public Map<String, Long> values(long id, String column) {
        ImportView view = open(id);
        int place = view.header().indexOf(column);
        var values = new LinkedHashMap<String, Long>();
        if (place < 0 || !view.fileKept()) {
            return values;
        }
        try (SpooledFile file = files.spool(id);
                TableRows rows = TableSource.reopen(file.path(), view.format()).rows()) {
            for (long seen = 0; seen < ROWS_LOOKED_AT && rows.hasNext(); seen++) {
                List<String> cells = rows.next().cells();
                String value = cells.isEmpty() ? "" : CellValues.identifier(cells.get(place));
                if (!value.isEmpty() && !view.mapping().isNothing(value) && (values.size() < VALUES || values.containsKey(value))) {
                    values.merge(value, 1L, Long::sum);
                }
            }
            return values;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Finds out what a run would do. Nothing is kept but that. */
    public void check(long id) {
        begin(id, ImportState.CHECKING);
    }

    /** Carries the import out, from the first row. */
    public void start(long id) {
        begin(id, ImportState.RUNNING);
    }

    private void begin(long id, ImportState state) {
        ImportView view = open(id);
        require(view.mapping());
        List<Reason> broken = view.mapping().problems(view.header());
        if (!broken.isEmpty()) {
            throw new Invalid(broken.stream().map(reason -> Invalid.Problem.of("mapping", reason.code(), reason.arguments().toArray())).toList());
        }
        if (!jobs.begin(id, state)) {
            throw new RuleBroken(view.fileKept() ? "import.underWay" : "import.fileGone");
        }
        records.clear(id);
        savedMappings.save(view.header(), view.mapping(), caller.identity());
    }

    /**
     * Stops an import that is being carried out after the rows it has in hand; what was imported before stays. One that
     * nobody works on is put aside and its file deleted.
     */
    public void cancel(long id) {
        cancel(id, null);
    }

    /** @param version the version that was seen; null accepts any */
    public void cancel(long id, Long version) {
        ImportView view = open(id);
        if (version != null && version != view.version()) {
            throw new ChangedMeanwhile(view.version());
        }
        if (view.state().underWay()) {
            jobs.requestCancel(id);
        } else {
            jobs.putAside(id);
            files.delete(id);
        }
    }

    /** Who may start parties at a later stage, and import users. @throws Forbidden when the caller may not */
    private void require(Mapping mapping) {
        if (mapping.migration() || mapping.target() == ImportTarget.PEOPLE) {
            caller.require(Permission.MIGRATE);
        }
    }

    /** Whose imports the caller sees; null for everybody's. */
    private Long owner() {
        caller.require(Permission.IMPORT);
        return caller.may(Permission.MIGRATE) ? null : caller.id();
    }
}
