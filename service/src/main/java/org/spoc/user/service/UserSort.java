package org.spoc.user.service;

/** Orders of the list of users. */
public enum UserSort {
    NAME("order by lower(u.name), u.id", "order by lower(u.name) desc, u.id desc"),
    LOGIN("order by u.login", "order by u.login desc"),
    UNIT("order by lower(b.name), lower(u.name), u.id", "order by lower(b.name) desc, lower(u.name) desc, u.id desc");

    private final String up;
    private final String down;

    UserSort(String up, String down) {
        this.up = up;
        this.down = down;
    }

    String orderBy(boolean reversed) {
        return reversed ? down : up;
    }
}
