package org.spoc.party.api;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.List;
import java.util.stream.Collectors;
import org.spoc.party.service.PartyOrder;
import org.spoc.party.service.PartySort;
import org.spoc.party.web.PartyColumn;
import org.spoc.party.web.PartyFormat;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Parameters;

/** As what parties are exported. Orders and columns are written as in the address of the page. */
public class ExportQuery {

    @QueryParam("format")
    private String format;
    @QueryParam("exact")
    private String exact;
    @QueryParam("columns")
    private String columns;
    @QueryParam("sort")
    private String sort;

    PartyFormat format() {
        PartyFormat asked = Parameters.constant("format", format, PartyFormat.class, each -> each.name().toLowerCase(Locale.ROOT));
        return asked == null ? PartyFormat.CSV : asked;
    }

    /** Exactly what is stored, unless it is asked for in words. */
    boolean exact() {
        return exact == null || Parameters.flag("exact", exact);
    }

    List<PartyColumn> columns() {
        for (String word : words(columns)) {
            Parameters.constant("columns", word, PartyColumn.class);
        }
        return PartyColumn.parse(columns);
    }

    PartyOrder order() {
        for (String word : words(sort)) {
            Parameters.constant("sort", word.replaceFirst("^-", ""), PartySort.class);
        }
        PartyOrder order = PartyOrder.parse(sort);
        if (sort != null && order.keys().size() != words(sort).length) {
            throw Invalid.member("sort", "json.notOneOf", Arrays.stream(PartySort.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return order;
    }

    private static String[] words(String text) {
        return text == null ? new String[0] : text.split(",", -1);
    }
}
