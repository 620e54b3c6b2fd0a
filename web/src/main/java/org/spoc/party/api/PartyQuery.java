package org.spoc.party.api;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.api.OwnerParameter;
import org.spoc.ownership.service.Owners;
import org.spoc.party.Countries;
import org.spoc.party.PartyKind;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartyPlace;
import org.spoc.party.service.PartySort;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Cursor;
import org.spoc.shared.api.Parameters;
import org.spoc.user.service.Caller;

/** Which parties are asked for, in which order, and which page of them. */
public class PartyQuery {

    /** The orders in which one can read on and on, as they are written in the address. */
    private static final Map<String, PartySort> SORTS = new TreeMap<>(Map.of("name", PartySort.NAME, "stageSince", PartySort.STAGE_SINCE,
            "changed", PartySort.CHANGED, "created", PartySort.CREATED));

    @QueryParam("stage")
    private String stage;
    @QueryParam("owner")
    private String owner;
    @QueryParam("q")
    private String text;
    @QueryParam("country")
    private String country;
    @QueryParam("source")
    private String source;
    @QueryParam("kind")
    private String kind;
    @QueryParam("tag")
    private String tag;
    @QueryParam("sort")
    private String sort;
    @QueryParam("limit")
    private String limit;
    @QueryParam("after")
    private String after;

    PartyFilter filter(Owners owners, Caller caller) {
        if (country != null && !Countries.isCode(country)) {
            throw Invalid.member("country", "country.notACode", country);
        }
        return new PartyFilter(text, Parameters.constant("kind", kind, PartyKind.class),
                Parameters.constant("stage", stage, Stage.class), OwnerParameter.read(owner, owners, caller), country, source, tag);
    }

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
