package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.spoc.importing.ColumnProposal;
import org.spoc.importing.ImportState;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.Mapping;
import org.spoc.importing.MappingProposal;
import org.spoc.importing.MappingText;
import org.spoc.importing.UploadedFormat;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Reason;
import org.spoc.shared.service.LostClaim;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/**
 * The imports as they are kept. Every change says from which state it may come, so that of two who want something at
 * once only one gets it.
 */
@ApplicationScoped
class ImportJobs {

    private static final String PROGRESS = """
            j.rows_total, j.rows_done, j.created, j.updated, j.unchanged, j.rejected, j.warned, j.cancel_requested,
            j.started_at, j.ended_at
            """;

    private static final String FORGOTTEN = """
            select id from import_job where state not in ('CHECKING', 'RUNNING')
              and coalesce(ended_at, started_at, created_at) < now() - interval '30 days'
            """;

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    /** What is known of a file that has just come in. */
    record Arrival(String name, UploadedFormat format, long size, String sha256, List<ColumnProposal> columns,
            List<List<String>> preview, Mapping mapping, long rows) {
    }

    long add(Arrival file, long user) {
        return sql.query("""
                insert into import_job (id, target, state, file_name, format, size, sha256, columns, preview, mapping,
                  created_by, created_at, rows_total)
                values (nextval('spoc_id'), ?, 'UPLOADED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """, file.mapping().target(), file.name(), ImportText.format(file.format()), file.size(), file.sha256(),
                ImportText.columns(file.columns()), ImportText.rows(file.preview()), MappingText.write(file.mapping()), user,
                clock.instant(), file.rows()).number();
    }

    /** @param user only if it is this one's; null for anybody's */
    Optional<ImportView> find(long id, Long user) {
        return sql.query("select j.*, u.name as creator, exists (select from import_chunk where job_id = j.id) as kept")
                .add("from import_job j join app_user u on u.id = j.created_by where j.id = ?", id)
                .addIf(user != null, "and j.created_by = ?", user).first(ImportJobs::view);
    }

    private static ImportView view(Row row) {
        return new ImportView(row.id("id"), row.id("version"), row.constant("target", ImportTarget.class),
                row.constant("state", ImportState.class), row.text("file_name"), ImportText.format(row.text("format")),
                row.id("size"), ImportText.columns(row.text("columns")), ImportText.rows(row.text("preview")),
                MappingText.read(row.text("mapping")), row.text("creator"), row.instant("created_at"), progress(row),
                row.flag("kept"), failure(row.text("failure")));
    }

    private static Reason failure(String stored) {
        return stored == null ? null : ImportText.reasons(stored).get(0).reason();
    }

    private static ImportProgress progress(Row row) {
        return new ImportProgress(row.id("rows_total"), row.id("rows_done"), row.id("created"), row.id("updated"),
                row.id("unchanged"), row.id("rejected"), row.id("warned"), row.flag("cancel_requested"),
                row.instant("started_at"), row.instant("ended_at"));
    }

    /** @param user only this one's; null for everybody's. @param before ids below this one; null for the latest */
    List<ImportRow> list(Long user, Long before, int limit) {
        return sql.query("select j.id, j.target, j.state, j.file_name, j.size, u.name as creator, j.created_at, ").add(PROGRESS)
                .add("from import_job j join app_user u on u.id = j.created_by where true")
                .addIf(user != null, "and j.created_by = ?", user).addIf(before != null, "and j.id < ?", before)
                .add("order by j.id desc limit ?", limit)
                .list(row -> new ImportRow(row.id("id"), row.constant("target", ImportTarget.class),
                        row.constant("state", ImportState.class), row.text("file_name"), row.id("size"),
                        row.text("creator"), row.instant("created_at"), progress(row)));
    }

    /** @throws ChangedMeanwhile when it is being carried out, or somebody saved another mapping */
    void map(ImportView seen, Long version, Mapping mapping) {
        int touched = sql.query("""
                update import_job set mapping = ?, target = ?, version = version + 1,
                  state = case when state = 'CHECKED' then 'UPLOADED' else state end
                where id = ? and version = ? and state not in ('CHECKING', 'RUNNING')
                """, MappingText.write(mapping), mapping.target(), seen.id(), Objects.requireNonNullElse(version, seen.version())).update();
        if (touched == 0) {
            throw new ChangedMeanwhile(seen.version());
        }
    }

    void propose(long id, MappingProposal proposal) {
        sql.query("update import_job set columns = ? where id = ?", ImportText.columns(proposal.columns()), id).update();
    }

    /** @return false when it is being carried out already, or its file is gone */
    boolean begin(long id, ImportState state) {
        return sql.query("""
                update import_job set state = ?, rows_done = 0, created = 0, updated = 0, unchanged = 0, rejected = 0, warned = 0,
                  cancel_requested = false, claimed_by = null, claimed_until = null, troubles = 0, started_at = ?, ended_at = null,
                  failure = null, version = version + 1
                where id = ? and state not in ('CHECKING', 'RUNNING') and exists (select from import_chunk where job_id = ?)
                """, state, clock.instant(), id, id).update() == 1;
    }

    void requestCancel(long id) {
        sql.query("update import_job set cancel_requested = true where id = ? and state in ('CHECKING', 'RUNNING')", id).update();
    }

    /** Puts an import aside that nobody works on; its file goes. */
    void putAside(long id) {
        sql.query("""
                update import_job set state = case when state in ('UPLOADED', 'CHECKED') then 'CANCELLED' else state end,
                  ended_at = coalesce(ended_at, ?), version = version + 1
                where id = ? and state not in ('CHECKING', 'RUNNING')
                """, clock.instant(), id).update();
    }

    /** Takes over a job that nobody works on, for thirty seconds that every batch begins anew. */
    Optional<ImportRun> claim(String worker) {
        return sql.query("""
                update import_job j set claimed_by = ?, claimed_until = clock_timestamp() + interval '30 seconds', fence = fence + 1
                from app_user u
                where u.id = j.created_by and j.id = (select id from import_job where state in ('CHECKING', 'RUNNING')
                  and (claimed_until is null or claimed_until < clock_timestamp())
                  order by started_at limit 1 for update skip locked)
                returning j.id, j.fence, j.state, j.file_name, j.format, j.columns, j.mapping, j.created_by, u.time_zone, j.rows_done
                """, worker).first(ImportJobs::run);
    }

    private static ImportRun run(Row row) {
        return new ImportRun(row.id("id"), row.id("fence"), row.constant("state", ImportState.class), row.text("file_name"),
                ImportText.format(row.text("format")),
                ImportText.columns(row.text("columns")).stream().map(ColumnProposal::column).toList(),
                MappingText.read(row.text("mapping")), row.id("created_by"), ZoneId.of(row.text("time_zone")), row.id("rows_done"));
    }

    boolean cancelRequested(ImportRun run) {
        return sql.query("select 1 from import_job where id = ? and cancel_requested", run.job()).exists();
    }

    /** @throws LostClaim when another worker has the job */
    void stillMine(ImportRun run) {
        if (sql.query("""
                update import_job set claimed_until = clock_timestamp() + interval '30 seconds' where id = ? and fence = ? and state = ?
                """, run.job(), run.fence(), run.state()).update() == 0) {
            throw new LostClaim("import " + run.job());
        }
    }

    /** @param failure key of the reason; null when it ended well. @throws LostClaim when another worker has the job */
    void end(ImportRun run, ImportState state, String failure) {
        int touched = sql.query("""
                update import_job set state = ?, failure = ?, ended_at = ?, claimed_by = null, claimed_until = null,
                  rows_total = case when ? then rows_done else rows_total end, version = version + 1
                where id = ? and fence = ? and state = ?
                """, state, failure, clock.instant(), state == run.state().completed(), run.job(), run.fence(), run.state()).update();
        if (touched == 0) {
            throw new LostClaim("import " + run.job());
        }
    }

    /** Gives a job back, so that any worker may go on with it at once. */
    void release(ImportRun run) {
        sql.query("update import_job set claimed_by = null, claimed_until = null where id = ? and fence = ?", run.job(), run.fence()).update();
    }

    /** Something went wrong that may pass. @return how often that was since the last row went through */
    long trouble(ImportRun run) {
        return sql.query("""
                update import_job set troubles = troubles + 1 where id = ? and fence = ? and state = ? returning troubles
                """, run.job(), run.fence(), run.state()).list(row -> row.count("troubles").longValue()).stream().findFirst().orElse(0L);
    }

    /**
     * What a file said is kept for thirty days after the last that happened to its import; the numbers stay.
     *
     * @return how many pieces of files, and rows, were forgotten
     */
    long purge() {
        sql.query("""
                update import_job set preview = '[]', columns = (
                  select coalesce(jsonb_agg(jsonb_set(each, '{examples}', '[]') order by place), '[]')::text
                  from jsonb_array_elements(columns::jsonb) with ordinality as found (each, place))
                where preview <> '[]' and id in (
                """).add(FORGOTTEN).add(")").update();
        return Stream.of("import_chunk", "import_reject", "import_warning")
                .mapToLong(table -> sql.query("delete from " + table + " where job_id in (").add(FORGOTTEN).add(")").update()).sum();
    }
}
