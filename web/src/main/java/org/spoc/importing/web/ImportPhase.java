package org.spoc.importing.web;

import org.spoc.importing.ImportState;

/** The way of an import, as its page shows it. */
public enum ImportPhase {
    FILE, COLUMNS, CHECK, RUN, RESULT;

    static ImportPhase of(ImportState state) {
        return switch (state) {
            case UPLOADED -> COLUMNS;
            case CHECKING, CHECKED -> CHECK;
            case RUNNING -> RUN;
            case DONE, CANCELLED, FAILED -> RESULT;
        };
    }

    /** Seen from where the import is: {@code done}, {@code now} or {@code todo}. */
    String place(ImportState state) {
        int here = of(state).ordinal();
        return ordinal() < here ? "done" : ordinal() == here ? "now" : "todo";
    }
}
