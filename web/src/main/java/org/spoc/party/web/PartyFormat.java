package org.spoc.party.web;

/** The kinds of files that lists of parties are exported to. */
public enum PartyFormat {
    CSV("text/csv;charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    PartyFormat(String type) {
        this.type = type;
    }

    /** Its media type. */
    public String type() {
        return type;
    }
}
