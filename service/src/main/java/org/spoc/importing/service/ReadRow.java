package org.spoc.importing.service;

import java.util.ArrayList;
import java.util.List;
import org.spoc.importing.RowReason;
import org.spoc.importing.TableRow;

/** A row on its way: what it says, and what speaks against it so far. */
final class ReadRow<D> {

    private final TableRow row;
    private final D draft;
    private final List<RowReason> refusals;

    ReadRow(TableRow row, D draft, List<RowReason> refusals) {
        this.row = row;
        this.draft = draft;
        this.refusals = new ArrayList<>(refusals);
    }

    TableRow row() {
        return row;
    }

    D draft() {
        return draft;
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

    List<RowReason> refusals() {
        return refusals;
    }
}
