package org.spoc.shared.api;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items in order
 * @param next what to send as {@code after} for the page that follows; null when there is none
 */
public record Page<T>(List<T> items, String next) {

    /** A list that has everything on one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
