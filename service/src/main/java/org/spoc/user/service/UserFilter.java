package org.spoc.user.service;

import java.io.Serializable;
import org.spoc.user.Role;

/**
 * Which users a list shows; null where it does not matter.
 *
 * @param text part of the name, login or mail address
 * @param team id of a team they belong to
 * @param unit id of their business unit
 * @param active false for those who left
 * @param in true for those who are in today, each in their own time zone; false for those who are away
 */
public record UserFilter(String text, Role role, Long team, Long unit, Boolean active, Boolean in) implements Serializable {

    public static final UserFilter ALL = new UserFilter(null, null, null, null, null, null);
}
