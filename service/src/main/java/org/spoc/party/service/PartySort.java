package org.spoc.party.service;

/** The orders in which parties can be listed; the id breaks ties. */
public enum PartySort {
    NAME("p.sort_name collate \"C\"", false),
    STAGE_SINCE("p.stage_since", true),
    CHANGED("p.changed_at", true),
    CREATED("p.created_at", true);

    private final String expression;
    private final boolean latestFirst;

    PartySort(String expression, boolean latestFirst) {
        this.expression = expression;
        this.latestFirst = latestFirst;
    }

    /** @param reversed the other way round than this order usually is */
    String orderBy(boolean reversed) {
        String direction = latestFirst == reversed ? "asc" : "desc";
        return "order by %s %s, p.id %s".formatted(expression, direction, direction);
    }

    /** The condition for rows after the one at which the page before ended. */
    String after() {
        return "and (%s, p.id) %s (select %s, p.id from party p where p.id = ?)".formatted(expression,
                latestFirst ? "<" : ">", expression);
    }
}
