package org.spoc.user.web;

import org.spoc.shared.web.Asked;
import org.spoc.user.Role;
import org.spoc.user.service.UserFilter;
import org.spoc.user.service.UserSort;

/**
 * What an address asks of the list of users, as in {@code ?role=LEAD&in=yes&sort=-NAME&page=2}. Whatever it says that
 * the list does not know is dropped.
 *
 * @param state {@code ACTIVE} (also when nothing is said), {@code LEFT} or {@code ALL}
 * @param in {@code IN} or {@code AWAY}; null for both
 * @param page from 1 on
 */
public record UserQuery(String text, Role role, Long team, Long unit, State state, Presence in, UserSort order, boolean reversed, int page) {

    /** Whether users who left are shown. */
    public enum State { ACTIVE, LEFT, ALL }

    /** Whether users are in today. */
    public enum Presence { IN, AWAY }

    static UserQuery of(Asked asked) {
        UserSort order = asked.value("sort", text -> UserSort.valueOf(text.replaceFirst("^-", "")));
        boolean reversed = order != null && asked.text("sort").startsWith("-");
        State state = asked.constant("state", State.class);
        return new UserQuery(asked.text("text"), asked.constant("role", Role.class), asked.id("team"), asked.id("unit"),
                state == null ? State.ACTIVE : state, asked.constant("in", Presence.class), order == null ? UserSort.NAME : order, reversed,
                asked.page());
    }

    UserFilter filter() {
        return new UserFilter(text, role, team, unit, state == State.ALL ? null : state == State.ACTIVE, in == null ? null : in == Presence.IN);
    }

    /** Whether anything narrows the list. */
    public boolean narrowed() {
        return text != null || role != null || team != null || unit != null || state != State.ACTIVE || in != null;
    }

    /** As the choice of the order says it. */
    public String sort() {
        return (reversed ? "-" : "") + order;
    }

    String sortedBy(UserSort wanted) {
        boolean turn = order == wanted && !reversed;
        return address(wanted, turn, 1);
    }

    String at(int wanted) {
        return address(order, reversed, wanted);
    }

    private String address(UserSort by, boolean down, int wanted) {
        boolean usual = by == UserSort.NAME && !down;
        return new Address().with("text", text).with("role", role).with("team", team).with("unit", unit)
                .with("state", state == State.ACTIVE ? null : state).with("in", in)
                .with("sort", usual ? null : (down ? "-" : "") + by).with("page", wanted == 1 ? null : wanted).toString();
    }
}
