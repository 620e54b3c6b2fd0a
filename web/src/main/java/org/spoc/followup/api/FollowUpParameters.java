package org.spoc.followup.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import org.spoc.followup.service.Due;
import org.spoc.followup.service.FollowUpFilter;
import org.spoc.followup.service.FollowUpList;
import org.spoc.followup.service.FollowUpRow;
import org.spoc.followup.service.FollowUpSort;
import org.spoc.followup.service.Whose;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Cursor;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;

/** Which follow-ups are asked for, in which order, and which page of them. */
public class FollowUpParameters {

    @QueryParam("due")
    private String due;
    @QueryParam("sort")
    private String sort;
    @QueryParam("limit")
    private String limit;
    @QueryParam("after")
    private String after;

    /** @param usual when the address does not say when they are due */
    Page<FollowUpAnswer> read(FollowUpList list, Whose whose, Long party, Due usual) {
        Due asked = Parameters.constant("due", due, Due.class, FollowUpParameters::lower);
        var filter = new FollowUpFilter(whose, null, asked == null ? usual : asked, party);
        FollowUpSort order = order(filter.due());
        int size = Parameters.limit(limit);
        Cursor cursor = Cursor.read(after, order.name());
        List<FollowUpRow> found = list.after(filter, order, cursor == null ? null : cursor.value(), cursor == null ? 0 : cursor.id(), size + 1);
        FollowUpRow end = found.size() > size ? found.get(size - 1) : null;
        return new Page<>(found.stream().limit(size).map(FollowUpAnswer::of).toList(),
                end == null ? null : new Cursor(order.name(), order.placeOf(end), end.id()).text());
    }

    private FollowUpSort order(Due asked) {
        FollowUpSort order = Parameters.constant("sort", sort, FollowUpSort.class, FollowUpParameters::lower);
        if (order == FollowUpSort.CLOSED && asked != Due.CLOSED) {
            throw Invalid.member("sort", "followUp.openHasNoEnd");
        }
        return order != null ? order : asked == Due.CLOSED ? FollowUpSort.CLOSED : FollowUpSort.DUE;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
