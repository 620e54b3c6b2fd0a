package org.spoc.followup.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.spoc.shared.Invalid;

/** The orders in which follow-ups can be listed; the id breaks ties. */
public enum FollowUpSort {
    /** What is due first comes first. */
    DUE("f.due_on", false),
    /** What was written down last comes first. */
    CREATED("f.created_at", true),
    /** What was done or dropped last comes first; what is open comes nowhere. */
    CLOSED("f.closed_at", true);

    private final String expression;
    private final boolean latestFirst;

    FollowUpSort(String expression, boolean latestFirst) {
        this.expression = expression;
        this.latestFirst = latestFirst;
    }

    /** @param reversed the other way round than this order usually is */
    String orderBy(boolean reversed) {
        String direction = latestFirst == reversed ? "asc" : "desc";
        return "order by %s %s, f.id %s".formatted(expression, direction, direction);
    }

    /** The condition for rows after a place: a value of this order and an id. */
    String after() {
        return "and (%s, f.id) %s (?, ?)".formatted(expression, latestFirst ? "<" : ">");
    }

    /** Where a row stands in this order, as a text that a later request can send back. */
    public String placeOf(FollowUpRow row) {
        return switch (this) {
            case DUE -> row.dueOn().toString();
            case CREATED -> row.createdAt().toString();
            case CLOSED -> row.closedAt().toString();
        };
    }

    /** @throws Invalid when the text was not made by {@link #placeOf} */
    Object read(String place) {
        try {
            return latestFirst ? Instant.parse(place) : LocalDate.parse(place);
        } catch (DateTimeException otherOrder) {
            throw Invalid.member("after", "page.badPlace");
        }
    }
}
