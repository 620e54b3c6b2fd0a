package org.spoc.party.api;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.spoc.party.service.PartyPlace;
import org.spoc.party.service.PartySort;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Cursor;
import org.spoc.shared.api.Parameters;

/** In which order parties are asked for, and which page of them. */
public class PartyQuery {

    /** The orders in which one can read on and on, as they are written in the address. */
    private static final Map<String, PartySort> SORTS = new TreeMap<>(Map.of("name", PartySort.NAME, "stageSince", PartySort.STAGE_SINCE,
            "changed", PartySort.CHANGED, "created", PartySort.CREATED));

    @QueryParam("sort")
    private String sort;
    @QueryParam("limit")
    private String limit;
    @QueryParam("after")
    private String after;

    PartySort sort() {
        if (sort != null && !SORTS.containsKey(sort)) {
            throw Invalid.member("sort", "json.notOneOf", String.join(", ", SORTS.keySet()));
        }
        return sort == null ? PartySort.NAME : SORTS.get(sort);
    }

    int limit() {
        return Parameters.limit(limit);
    }

    /** Null for the first page. */
    PartyPlace after() {
        Cursor cursor = Cursor.read(after, sort().name());
        return cursor == null ? null : new PartyPlace(cursor.value(), cursor.id());
    }

    String next(PartyPlace end) {
        return end == null ? null : new Cursor(sort().name(), end.value(), end.id()).text();
    }
}
