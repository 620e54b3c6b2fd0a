package org.spoc.importing.service;

import java.util.ArrayList;
import java.util.List;
import org.spoc.importing.RowReason;
import org.spoc.importing.TableRow;
import org.spoc.shared.Reason;

/** A row on its way: what it says, and what speaks against it so far. */
final class ReadRow<D> {

    private final TableRow row;
    private final D draft;
    private final List<RowReason> refusals;
    private final List<Reason> notes;

    ReadRow(TableRow row, D draft, List<RowReason> refusals, List<Reason> notes) {
        this.row = row;
        this.draft = draft;
        this.refusals = new ArrayList<>(refusals);
        this.notes = notes;
    }

    TableRow row() {
        return row;
    }

    D draft() {
        return draft;
    }

    /** The key, name, address or login of this row stood in another one before. */
    void refuseAsRepeated(String identity, long other) {
        refuse(RowReason.of("import.same." + identity.substring(0, identity.indexOf(' ')), other));
    }

    void refuse(RowReason reason) {
        refusals.add(reason);
    }

    void refuse(List<RowReason> reasons) {
        refusals.addAll(reasons);
    }

    boolean stands() {
        return refusals.isEmpty();
    }

    /** Says what was left out of a row that was taken; of one that was not, all of it was. */
    void remark(BatchResult result) {
        if (stands()) {
            row.notes().forEach(note -> result.warn(row.number(), note));
            notes.forEach(note -> result.warn(row.number(), note));
        }
    }

    List<RowReason> refusals() {
        return refusals;
    }
}
