package org.spoc.importing.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.spoc.shared.service.Sql;
import org.spoc.testing.InCompany;

/** How long what came with an import is kept. */
class ImportJobsIT extends InCompany {

    @Inject
    private ImportJobs jobs;
    @Inject
    private Sql sql;

    @Test
    void forgetWhatTheFileSaidThirtyDaysAfterIt() {
        long old = job("31 days");
        long young = job("29 days");

        assertThat(jobs.purge()).isGreaterThanOrEqualTo(2);

        assertThat(traces(old)).isEqualTo("0 0 0 [] [{\"column\": \"Name\", \"examples\": []}]");
        assertThat(traces(young)).isEqualTo("1 1 1 [[\"Ann Dupont\"]] [{\"column\": \"Name\", \"examples\": [\"Ann Dupont\"]}]");
        assertThat(sql.query("select rows_done from import_job where id = ?", old).number()).as("the numbers stay").isEqualTo(7);
    }

    private long job(String ago) {
        long id = sql.query("""
                insert into import_job (id, target, state, file_name, format, size, sha256, columns, preview, mapping, created_by, created_at, rows_total,
                  rows_done, ended_at)
                values (nextval('spoc_id'), 'PARTIES', 'DONE', 'leads.csv', '{}', 1, repeat('0', 64), '[{"column": "Name", "examples": ["Ann Dupont"]}]',
                  '[["Ann Dupont"]]', '{}', ?, now() - interval '40 days', 7, 7, now() - ?::interval) returning id
                """, admin(), ago).number();
        sql.query("insert into import_chunk (job_id, seq, content) values (?, 0, 'Ann Dupont')", id).update();
        sql.query("insert into import_reject (job_id, row_no, line, reasons, cells) values (?, 1, 2, '[]', '[\"Ann Dupont\"]')", id).update();
        sql.query("insert into import_warning (job_id, code, arguments, rows_seen, first_rows) values (?, 'x', '[\"Ann Dupont\"]', 1, '2')", id).update();
        return id;
    }

    private String traces(long job) {
        return sql.query("""
                select concat_ws(' ', (select count(*) from import_chunk where job_id = j.id), (select count(*) from import_reject where job_id = j.id),
                  (select count(*) from import_warning where job_id = j.id), preview, columns) as found from import_job j where id = ?
                """, job).first(row -> row.text("found")).orElseThrow();
    }
}
