package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.spoc.shared.Reason;
import org.spoc.shared.service.LostClaim;
import org.spoc.shared.service.Sql;

/** What is written down about the rows of an import, beside the parties themselves. */
@ApplicationScoped
class ImportRecords {

    /** Different warnings of one import; a file of nothing but surprises must not fill the database. */
    private static final int WARNINGS = 1_000;

    @Inject
    private Sql sql;

    /** Keeps what became of some rows and says that they are through. @throws LostClaim when another worker has the job */
    void keep(ImportRun run, BatchResult result) {
        advance(run, result);
        rejects(run.job(), result.rejects());
        result.warnings().forEach((reason, seen) -> warn(run.job(), reason, seen.rows().size(), seen.first()));
        identities(run.job(), result.identities());
        links(run.job(), result.links());
    }

    private void advance(ImportRun run, BatchResult result) {
        int touched = sql.query("""
                update import_job set rows_done = ?, created = created + ?, updated = updated + ?, unchanged = unchanged + ?,
                  rejected = rejected + ?, warned = warned + ?, rows_total = greatest(rows_total, ?), troubles = 0,
                  claimed_until = clock_timestamp() + interval '30 seconds'
                where id = ? and fence = ? and state = ?
                """, result.lastRow(), result.count(BatchResult.Outcome.CREATED, 0),
                result.count(BatchResult.Outcome.UPDATED, 0), result.count(BatchResult.Outcome.UNCHANGED, 0),
                result.rejects().size(), result.warned(), result.lastRow(), run.job(), run.fence(), run.state()).update();
        if (touched == 0) {
            throw new LostClaim("import " + run.job());
        }
    }

    private void rejects(long job, List<ImportReject> rejects) {
        if (!rejects.isEmpty()) {
            sql.query("insert into import_reject (job_id, row_no, line, reasons, cells) select ?, * from unnest(?, ?, ?, ?)", job,
                    numbers(rejects, ImportReject::row), numbers(rejects, ImportReject::line),
                    texts(rejects, reject -> ImportText.reasons(reject.reasons())),
                    texts(rejects, reject -> ImportText.cells(reject.cells()))).update();
        }
    }

    void warn(long job, Reason reason, long rows, String first) {
        sql.query("""
                insert into import_warning (job_id, code, arguments, rows_seen, first_rows)
                select ?, ?, ?, ?, ? where (select count(*) from import_warning where job_id = ?) < ?
                  or exists (select from import_warning where job_id = ? and code = ? and arguments = ?)
                on conflict (job_id, code, arguments) do update set rows_seen = import_warning.rows_seen + excluded.rows_seen,
                  first_rows = case when length(import_warning.first_rows) > 40 then import_warning.first_rows
                    else import_warning.first_rows || ', ' || excluded.first_rows end
                """, job, reason.code(), ImportText.cells(reason.arguments()), rows, first, job, WARNINGS, job, reason.code(),
                ImportText.cells(reason.arguments())).update();
    }

    private void identities(long job, Map<String, Long> identities) {
        if (!identities.isEmpty()) {
            String[] texts = identities.keySet().toArray(String[]::new);
            sql.query("insert into import_seen (job_id, identity, row_no) select ?, * from unnest(?, ?) on conflict do nothing",
                    job, texts, List.of(texts).stream().map(identities::get).toArray(Long[]::new)).update();
        }
    }

    private void links(long job, List<Link> links) {
        for (Link link : links) {
            sql.query("""
                    insert into import_link (job_id, row_no, kind, party_id, organisation, apart, unchanged_before)
                    values (?, ?, ?, ?::bigint, ?, ?, ?)
                    """, job, link.row(), link.kind(), link.party(), link.organisation(), link.apart(), link.unchangedBefore()).update();
        }
    }

    /** Rows that came earlier in the file with one of these identities. */
    Map<String, Long> earlier(long job, Collection<String> identities) {
        var earlier = new HashMap<String, Long>();
        sql.query("select identity, row_no from import_seen where job_id = ? and identity = any (?)", job,
                identities.toArray(String[]::new)).list(row -> earlier.put(row.text("identity"), row.id("row_no")));
        return earlier;
    }

    /** The next links that were not looked for yet. */
    List<Link> openLinks(long job, int limit) {
        return sql.query("""
                select row_no, kind, party_id, organisation, apart, unchanged_before from import_link where job_id = ?
                order by row_no, kind limit ?
                """, job, limit).list(row -> new Link(row.id("row_no"), row.constant("kind", Link.Kind.class),
                row.id("party_id"), row.text("organisation"), row.flag("apart"), row.flag("unchanged_before")));
    }

    void done(long job, Link link) {
        sql.query("delete from import_link where job_id = ? and row_no = ? and kind = ?", job, link.row(), link.kind()).update();
    }

    /** A link was the only thing that was new in its row. */
    void nowUpdated(long job) {
        sql.query("update import_job set updated = updated + 1, unchanged = unchanged - 1 where id = ?", job).update();
    }

    List<ImportWarning> warnings(long job) {
        return sql.query("""
                select code, arguments, rows_seen, first_rows from import_warning where job_id = ?
                order by rows_seen desc, code, arguments limit 200
                """, job).list(row -> new ImportWarning(new Reason(row.text("code"), ImportText.cells(row.text("arguments"))),
                row.id("rows_seen"), row.text("first_rows")));
    }

    List<ImportReject> rejects(long job, long after, int limit) {
        return sql.query("""
                select row_no, line, reasons, cells from import_reject where job_id = ? and row_no > ? order by row_no limit ?
                """, job, after, limit).list(row -> new ImportReject(row.id("row_no"), row.id("line"),
                ImportText.reasons(row.text("reasons")), ImportText.cells(row.text("cells"))));
    }

    /** Nothing of an earlier trial or run is left. */
    void clear(long job) {
        List.of("delete from import_reject where job_id = ?", "delete from import_warning where job_id = ?",
                "delete from import_seen where job_id = ?", "delete from import_link where job_id = ?")
                .forEach(statement -> sql.query(statement, job).update());
    }

    /** What only the run itself needs. */
    void tidy(long job) {
        sql.query("delete from import_seen where job_id = ?", job).update();
        sql.query("delete from import_link where job_id = ?", job).update();
    }

    private static <T> Long[] numbers(List<T> list, Function<T, Long> number) {
        return list.stream().map(number).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> list, Function<T, String> text) {
        return list.stream().map(text).toArray(String[]::new);
    }
}
