package org.spoc.party.service;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.spoc.shared.Invalid;
import org.spoc.shared.service.Row;

/**
 * The orders in which parties can be listed; the id breaks ties. Each has an index to walk along. What many parties have
 * in common is followed by their names, in the same direction, because the index stands that way.
 */
public enum PartySort {
    NAME("p.sort_name collate \"C\"", "sort_name", false),
    STAGE_SINCE("p.stage_since", "stage_since", true),
    CHANGED("p.changed_at", "changed_at", true),
    CREATED("p.created_at", "created_at", true),
    /** Along the way from suspect to customer. */
    STAGE("array_position(array['SUSPECT', 'LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER', 'INACTIVE', 'FORMER', 'DISQUALIFIED'], p.stage)",
            null, false),
    KIND("p.kind", null, false),
    COUNTRY("p.country", null, false),
    CITY("p.city", null, false),
    SOURCE("p.source", null, false);

    private final String expression;
    private final String column;
    private final boolean latestFirst;

    PartySort(String expression, String column, boolean latestFirst) {
        this.expression = expression;
        this.column = column;
        this.latestFirst = latestFirst;
    }

    /** Whether rows can be read on after a place: whether its values hardly ever come twice and are never missing. */
    public boolean placed() {
        return column != null;
    }

    /** Latest first unless it is turned round. */
    public boolean latestFirst() {
        return latestFirst;
    }

    String expression() {
        return expression;
    }

    /** @param reversed the other way round than this order usually is */
    String direction(boolean reversed) {
        return latestFirst == reversed ? "asc" : "desc";
    }

    /** @param reversed the other way round than this order usually is */
    String orderBy(boolean reversed) {
        return "order by %s %s, p.id %s".formatted(expression, direction(reversed), direction(reversed));
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
