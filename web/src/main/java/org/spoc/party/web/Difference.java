package org.spoc.party.web;

import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.spoc.party.PartyDetails;
import org.spoc.party.PostalAddress;

/**
 * A member that somebody else changed while it was being edited.
 *
 * @param member name of the member, for its label
 * @param theirs what the other one saved
 * @param mine what was typed
 */
public record Difference(String member, String theirs, String mine) implements Serializable {

    /** Every member whose saved value is no longer the one that was seen. */
    static List<Difference> between(PartyDetails seen, PartyDetails theirs, PartyDetails mine) {
        return Arrays.stream(PartyDetails.class.getRecordComponents())
                .filter(member -> !Objects.equals(value(member, seen), value(member, theirs)))
                .map(member -> new Difference(member.getName(), text(value(member, theirs)), text(value(member, mine))))
                .toList();
    }

    private static Object value(RecordComponent member, PartyDetails details) {
        try {
            return member.getAccessor().invoke(details);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(Difference::text).collect(Collectors.joining(", "));
        }
        if (value instanceof PostalAddress address) {
            return java.util.stream.Stream.of(address.getStreet(), address.getPostalCode(), address.getCity(), address.getCountry())
                    .filter(Objects::nonNull).collect(Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }
}
