package org.spoc.importing.service;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.spoc.importing.ImportState;
import org.spoc.importing.ImportTarget;
import org.spoc.importing.RowReason;
import org.spoc.importing.TableRow;
import org.spoc.shared.Reason;
import org.spoc.shared.service.Sql;

/**
 * The transactions of an import. Each does some rows, or none, together with saying that they are through, guarded by
 * the fence of the worker: whenever a server dies, no row was done twice and none is lost.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportSteps {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Resource
    private SessionContext transaction;
    @Inject
    private Sql sql;
    @Inject
    private PartyRows partyRows;
    @Inject
    private PeopleRows peopleRows;
    @Inject
    private LinkResolver links;
    @Inject
    private ImportJobs jobs;
    @Inject
    private ImportRecords records;

    /**
     * Takes over an import that nobody works on. Committed before the work begins: the timer of a clock may have a
     * transaction, whatever the clock says, and a worker that is quicker than its commit would find the claim lost.
     */
    public Optional<ImportRun> claim(String worker) {
        return jobs.claim(worker);
    }

    /** Does some rows. In a trial everything is undone again but not before the database has had its say. */
    public BatchResult take(ImportRun run, List<TableRow> rows) {
        RowTarget target = run.mapping().target() == ImportTarget.PEOPLE ? peopleRows : partyRows;
        BatchResult result = target.take(run, rows);
        entities.flush();
        if (run.trial()) {
            sql.query("set constraints all immediate").update();
            transaction.setRollbackOnly();
        } else {
            records.keep(run, result);
        }
        return result;
    }

    /** Keeps what a trial has found out, or why a row was refused in the end. */
    public void keep(ImportRun run, BatchResult result) {
        records.keep(run, result);
    }

    public List<Link> openLinks(ImportRun run, int limit) {
        return records.openLinks(run.job(), limit);
    }

    public void tie(ImportRun run, Link link) {
        jobs.stillMine(run);
        links.tie(run, link);
    }

    public void refuse(ImportRun run, Link link, String code) {
        jobs.stillMine(run);
        links.refused(run, link, code);
    }

    /** In a trial a named organisation counts as found when it exists, or stands in the file itself. */
    public void judge(ImportRun run, Link link, boolean inFile) {
        jobs.stillMine(run);
        if (!inFile && !links.exists(link.organisation())) {
            records.warn(run.job(), LinkResolver.unknown(link), 1, Long.toString(link.row()));
        }
        records.done(run.job(), link);
    }

    public void end(ImportRun run, ImportState state, Reason failure) {
        jobs.end(run, state, failure == null ? null : ImportText.reasons(List.of(new RowReason(null, failure))));
        records.tidy(run.job());
    }
}
