package org.spoc.user.web;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.spoc.user.service.UserDetails;

/**
 * What somebody else changed about a user while it was being edited.
 *
 * @param member name of the member, for its label
 * @param theirs what the other one saved
 * @param mine what was typed
 */
public record UserDifference(String member, String theirs, String mine) implements Serializable {

    /** Every member whose saved value is no longer the one that was seen. */
    static List<UserDifference> between(UserDetails seen, UserDetails theirs, UserDetails mine) {
        return Arrays.stream(UserDetails.class.getRecordComponents())
                .filter(member -> !Objects.equals(value(member, seen), value(member, theirs)))
                .map(member -> new UserDifference(member.getName(), text(value(member, theirs)), text(value(member, mine)))).toList();
    }

    private static Object value(RecordComponent member, UserDetails details) {
        try {
            return member.getAccessor().invoke(details);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Object value) {
        return value instanceof Collection<?> several ? several.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))
                : value == null ? "" : value.toString();
    }
}
