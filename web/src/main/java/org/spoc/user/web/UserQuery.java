package org.spoc.user.web;

import java.util.function.UnaryOperator;
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

    static UserQuery of(UnaryOperator<String> parameter) {
        String sort = Address.text(parameter, "sort");
        boolean reversed = sort != null && sort.startsWith("-");
        UserSort order = Address.constant(name -> reversed ? sort.substring(1) : sort, "sort", UserSort.class);
        State state = Address.constant(parameter, "state", State.class);
        return new UserQuery(Address.text(parameter, "text"), Address.constant(parameter, "role", Role.class), Address.id(parameter, "team"),
                Address.id(parameter, "unit"), state == null ? State.ACTIVE : state, Address.constant(parameter, "in", Presence.class),
                order == null ? UserSort.NAME : order, reversed && order != null, Address.page(parameter));
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
