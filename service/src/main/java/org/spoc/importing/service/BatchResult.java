package org.spoc.importing.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spoc.importing.RowReason;
import org.spoc.importing.TableRow;
import org.spoc.shared.Reason;

/** What became of some rows. Public only because the container hands it from one transaction to the worker. */
public final class BatchResult {

    private static final int FIRST_ROWS = 5;

    /** What happened to a row. */
    enum Outcome { CREATED, UPDATED, UNCHANGED }

    /** One thing that was left out, and in which rows. */
    record Seen(List<Long> rows) {

        String first() {
            return String.join(", ", rows.stream().limit(FIRST_ROWS).map(String::valueOf).toList());
        }
    }

    private final long lastRow;
    private final Map<Outcome, Integer> counts = new HashMap<>();
    private final List<ImportReject> rejects = new ArrayList<>();
    private final Map<Reason, Seen> warnings = new LinkedHashMap<>();
    private final Map<Long, Boolean> warned = new HashMap<>();
    private final Map<String, Long> identities = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    BatchResult(long lastRow) {
        this.lastRow = lastRow;
    }

    static BatchResult of(List<TableRow> rows) {
        return new BatchResult(rows.get(rows.size() - 1).number());
    }

    void count(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    void reject(TableRow row, List<RowReason> reasons) {
        rejects.add(new ImportReject(row.number(), row.line(), List.copyOf(reasons), row.cells()));
    }

    void warn(long row, Reason reason) {
        warnings.computeIfAbsent(reason, one -> new Seen(new ArrayList<>())).rows().add(row);
        warned.put(row, true);
    }

    /** @return the earlier row of this batch with the same identity; null for none */
    Long remember(String identity, long row) {
        return identities.putIfAbsent(identity, row);
    }

    void link(Link link) {
        links.add(link);
    }

    long lastRow() {
        return lastRow;
    }

    int count(Outcome outcome, int otherwise) {
        return counts.getOrDefault(outcome, otherwise);
    }

    int warned() {
        return warned.size();
    }

    List<ImportReject> rejects() {
        return rejects;
    }

    Map<Reason, Seen> warnings() {
        return warnings;
    }

    Map<String, Long> identities() {
        return identities;
    }

    List<Link> links() {
        return links;
    }
}
