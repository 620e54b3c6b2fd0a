package org.spoc.administration.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** The long work that people started and that is not through yet: imports and offboardings, with their progress. */
@Stateless
public class UnderWay {

    /** What a piece of work is. */
    public enum Kind { IMPORT, OFFBOARDING }

    /**
     * A piece of work.
     *
     * @param id of the import, or of the user who leaves
     * @param name of the file, or of the user
     * @param total null when nobody knows yet
     */
    public record Work(Kind kind, long id, String name, String by, Instant since, long done, Long total) implements Serializable {

        /** From 0 to 100; null when nobody knows. */
        public Integer percent() {
            return total == null || total == 0 ? null : (int) Math.min(100, done * 100 / total);
        }
    }

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;

    /** The latest first; at most fifty. */
    public List<Work> list() {
        caller.require(Permission.SEE_ADMINISTRATION);
        return sql.query("""
                select 'IMPORT' as kind, j.id, j.file_name as name, u.name as by, j.started_at as since, j.rows_done::bigint as done,
                  j.rows_total::bigint as total
                from import_job j join app_user u on u.id = j.created_by where j.state in ('CHECKING', 'RUNNING')
                union all
                select 'OFFBOARDING', o.user_id, l.name, u.name, o.created_at, o.parties_done, o.parties_total
                from offboarding o join app_user l on l.id = o.user_id join app_user u on u.id = o.created_by where o.state = 'RUNNING'
                order by since desc nulls last limit 50
                """).list(row -> new Work(row.constant("kind", Kind.class), row.id("id"), row.text("name"), row.text("by"),
                row.instant("since"), row.id("done"), row.id("total")));
    }
}
