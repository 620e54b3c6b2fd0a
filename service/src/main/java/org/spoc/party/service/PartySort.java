package org.spoc.party.service;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.spoc.shared.Invalid;
import org.spoc.shared.service.Row;

/** The orders in which parties can be listed; the id breaks ties. */
public enum PartySort {
    NAME("p.sort_name collate \"C\"", "sort_name", false),
    STAGE_SINCE("p.stage_since", "stage_since", true),
    CHANGED("p.changed_at", "changed_at", true),
    CREATED("p.created_at", "created_at", true);

    private final String expression;
    private final String column;
    private final boolean latestFirst;

    PartySort(String expression, String column, boolean latestFirst) {
        this.expression = expression;
        this.column = column;
        this.latestFirst = latestFirst;
    }

    /** @param reversed the other way round than this order usually is */
    String orderBy(boolean reversed) {
        String direction = latestFirst == reversed ? "asc" : "desc";
        return "order by %s %s, p.id %s".formatted(expression, direction, direction);
    }

    /** The condition for rows after a place: a value of this order and an id. */
    String after() {
        return "and (%s, p.id) %s (?, ?)".formatted(expression, latestFirst ? "<" : ">");
    }

    /** Where a row stands in this order, as a text that a later request can send back. */
    PartyPlace placeOf(Row row) {
        return new PartyPlace(latestFirst ? row.instant(column).toString() : row.text(column), row.id("id"));
    }

    /** @throws Invalid when the text was not made by {@link #placeOf} */
    Object valueOf(PartyPlace place) {
        try {
            return latestFirst ? Instant.parse(place.value()) : place.value();
        } catch (DateTimeParseException otherOrder) {
            throw Invalid.member("after", "page.badPlace");
        }
    }
}
