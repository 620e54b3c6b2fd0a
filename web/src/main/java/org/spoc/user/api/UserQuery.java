package org.spoc.user.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Cursor;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;
import org.spoc.user.Role;
import org.spoc.user.service.UserFilter;
import org.spoc.user.service.UserRow;

/** Which users are asked for, and which page of them; always by name. */
public class UserQuery {

    private static final String ORDER = "users";

    @QueryParam("q")
    private String text;
    @QueryParam("role")
    private String role;
    @QueryParam("team")
    private String team;
    @QueryParam("unit")
    private String unit;
    @QueryParam("active")
    private String active;
    @QueryParam("in")
    private String in;
    @QueryParam("limit")
    private String limit;
    @QueryParam("after")
    private String after;

    UserFilter filter() {
        return new UserFilter(text, Parameters.constant("role", role, Role.class), number("team", team), number("unit", unit),
                active == null ? null : Parameters.flag("active", active), in == null ? null : Parameters.flag("in", in));
    }

    static Long number(String name, String text) {
        if (text != null && !text.matches("\\d{1,18}")) {
            throw Invalid.member(name, "json.notANumber");
        }
        return text == null ? null : Long.valueOf(text);
    }

    int limit() {
        return Parameters.limit(limit);
    }

    /** Null for the first page. */
    String afterName() {
        Cursor cursor = Cursor.read(after, ORDER);
        return cursor == null ? null : cursor.value();
    }

    long afterId() {
        Cursor cursor = Cursor.read(after, ORDER);
        return cursor == null ? 0 : cursor.id();
    }

    Page<UserRow> page(List<UserRow> found) {
        UserRow end = found.size() > limit() ? found.get(limit() - 1) : null;
        return new Page<>(found.stream().limit(limit()).toList(), end == null ? null : new Cursor(ORDER, end.name(), end.id()).text());
    }
}
