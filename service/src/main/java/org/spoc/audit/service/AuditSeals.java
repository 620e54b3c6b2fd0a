package org.spoc.audit.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.spoc.shared.service.Sql;

/**
 * Seals the trail behind the changes. Entries get their numbers before they are committed, so a number is only sealed
 * when every transaction that was under way when it was handed out has ended.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditSeals {

    /**
     * How far the trail had come at one moment.
     *
     * @param entry the last number that was handed out
     * @param transaction the first transaction that had not begun then
     */
    public record Mark(long entry, String transaction) {
    }

    @Inject
    private Sql sql;

    /** The number is read first: whoever gets a later one may begin in between. */
    public Mark mark() {
        long entry = sql.query("select case when is_called then last_value else 0 end from audit_entry_id_seq").number();
        return new Mark(entry, sql.query("select pg_snapshot_xmax(pg_current_snapshot())::text as next").list(row -> row.text("next")).get(0));
    }

    /** Whether everything that was under way at the mark has ended. */
    public boolean settled(Mark mark) {
        return sql.query("select 1 where pg_snapshot_xmin(pg_current_snapshot()) >= ?::text::xid8", mark.transaction()).exists();
    }

    /** Seals a block of what is not sealed up to a settled mark. @return how many entries; 0 when there are none left */
    public long seal(Mark mark) {
        return sql.query("select seal_audit(?)", mark.entry()).number();
    }
}
