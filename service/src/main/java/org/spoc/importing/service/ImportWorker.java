package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.spoc.importing.Field;
import org.spoc.importing.ImportState;
import org.spoc.importing.RowReason;
import org.spoc.importing.RowValues;
import org.spoc.importing.TableRow;
import org.spoc.importing.UnreadableFile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Reason;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.SearchText;
import org.spoc.shared.service.Causes;
import org.spoc.shared.service.LostClaim;
import org.spoc.user.Channel;
import org.spoc.user.Permission;
import org.spoc.user.service.OnAccount;

/**
 * Carries imports out, batch by batch, on the account of whoever uploaded the file; what that user may do is looked up
 * anew for every batch. Rows that spoil a batch are found by doing it once more row by row.
 */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = System.getLogger(ImportWorker.class.getName());
    private static final int BATCH = 200;
    private static final int LINKS = 200;
    private static final int TROUBLES = 5;

    @Inject
    private ImportSteps steps;
    @Inject
    private ImportJobs jobs;
    @Inject
    private ImportFiles files;
    @Inject
    private OnAccount account;

    private volatile boolean stopping;

    /** After the batch in hand nothing more is done here; other nodes go on. */
    void stop() {
        stopping = true;
    }

    void work(ImportRun run) {
        try {
            carryOut(run);
        } catch (LostClaim lost) {
            LOG.log(Level.INFO, lost.getMessage());
        } catch (UnreadableFile | Forbidden given) {
            end(run, ImportState.FAILED, Reason.of(given.code(), given.arguments()));
        } catch (RuntimeException | IOException | Error trouble) {
            trouble(run, trouble);
        }
    }

    private void carryOut(ImportRun run) throws IOException {
        try (SpooledFile file = files.spool(run.job())) {
            TableSource table = TableSource.reopen(file.path(), run.format());
            try (TableRows rows = table.rows().skipTo(run.rowsDone() + 1)) {
                if (!allRows(run, rows)) {
                    return;
                }
            }
            if (run.trial()) {
                judgeLinks(run, table);
            } else {
                tieLinks(run);
            }
            end(run, run.state().completed(), null);
        }
    }

    /** @return false when it ended before the last row */
    private boolean allRows(ImportRun run, TableRows rows) {
        while (rows.hasNext()) {
            if (jobs.cancelRequested(run)) {
                end(run, run.state().stopped(), null);
                return false;
            }
            if (stopping) {
                jobs.release(run);
                return false;
            }
            take(run, next(rows));
        }
        return true;
    }

    private static List<TableRow> next(TableRows rows) {
        var batch = new ArrayList<TableRow>(BATCH);
        while (batch.size() < BATCH && rows.hasNext()) {
            batch.add(rows.next());
        }
        return batch;
    }

    private void take(ImportRun run, List<TableRow> batch) {
        try {
            attempt(run, batch);
        } catch (LostClaim | Forbidden given) {
            throw given;
        } catch (RuntimeException spoilt) {
            LOG.log(Level.DEBUG, () -> "import " + run.job() + " goes row by row after row " + batch.get(0).number(), spoilt);
            batch.forEach(row -> takeAlone(run, row));
        }
    }

    private void attempt(ImportRun run, List<TableRow> rows) {
        BatchResult result = onAccount(run, () -> steps.take(run, rows));
        if (run.trial()) {
            steps.keep(run, result);
        }
    }

    private void takeAlone(ImportRun run, TableRow row) {
        try {
            attempt(run, List.of(row));
        } catch (LostClaim | Forbidden given) {
            throw given;
        } catch (RuntimeException refused) {
            var result = new BatchResult(row.number());
            result.reject(row, reasons(run, refused));
            steps.keep(run, result);
        }
    }

    /** What belongs to the row is its reason; anything else is trouble of the house and no fault of the row. */
    private static List<RowReason> reasons(ImportRun run, RuntimeException refused) {
        Optional<RuleBroken> broken = Causes.find(RuleBroken.class, refused);
        if (broken.isPresent()) {
            return Refusal.of(broken.get());
        }
        if (!Causes.areAboutData(refused)) {
            throw refused;
        }
        LOG.log(Level.WARNING, "a row of import " + run.job() + " was refused by the database", refused);
        return List.of(RowReason.of("import.refusedByDatabase"));
    }

    private void tieLinks(ImportRun run) {
        for (List<Link> open = steps.openLinks(run, LINKS); !open.isEmpty(); open = steps.openLinks(run, LINKS)) {
            open.forEach(link -> tie(run, link));
        }
    }

    private void tie(ImportRun run, Link link) {
        try {
            onAccount(run, () -> {
                steps.tie(run, link);
                return null;
            });
        } catch (LostClaim given) {
            throw given;
        } catch (RuleBroken refused) {
            steps.refuse(run, link, refused.code().equals("invalid") ? Refusal.of(refused).get(0).reason().code() : refused.code());
        }
    }

    private void judgeLinks(ImportRun run, TableSource table) throws IOException {
        Set<String> wanted = new HashSet<>();
        for (List<Link> open = steps.openLinks(run, LINKS); !open.isEmpty(); open = steps.openLinks(run, LINKS)) {
            wanted.clear();
            open.forEach(link -> wanted.add(SearchText.of(link.organisation())));
            Set<String> found = namesIn(run, table, wanted);
            open.forEach(link -> onAccount(run, () -> {
                steps.judge(run, link, found.contains(SearchText.of(link.organisation())));
                return null;
            }));
        }
    }

    private static Set<String> namesIn(ImportRun run, TableSource table, Set<String> wanted) throws IOException {
        var columns = new RowValues.Columns(run.mapping(), run.header());
        Set<String> found = new HashSet<>();
        try (TableRows rows = table.rows()) {
            while (rows.hasNext() && found.size() < wanted.size()) {
                TableRow row = rows.next();
                if (row.refusal() == null) {
                    columns.of(row).one(Field.NAME).map(SearchText::of).filter(wanted::contains).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** As the user who uploaded the file, with the rights of this moment. */
    private <T> T onAccount(ImportRun run, Supplier<T> work) {
        return account.run(run.user(), Channel.IMPORT, Permission.IMPORT, work);
    }

    private void end(ImportRun run, ImportState state, Reason failure) {
        try {
            steps.end(run, state, failure);
        } catch (LostClaim lost) {
            LOG.log(Level.INFO, lost.getMessage());
        }
    }

    /** The database was away, the disk full: another attempt follows, here or elsewhere, but not for ever. */
    private void trouble(ImportRun run, Throwable cause) {
        LOG.log(Level.ERROR, "import " + run.job() + " was interrupted", cause);
        try {
            if (jobs.trouble(run) >= TROUBLES) {
                end(run, ImportState.FAILED, Reason.of("import.failedAgainAndAgain"));
            }
        } catch (RuntimeException stillAway) {
            LOG.log(Level.ERROR, "import " + run.job() + " is taken up again later", stillAway);
        }
    }
}
