package org.spoc.party.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.spoc.party.PartyDetails;

/** Something that is known of a party and can be changed where it stands, by itself. */
public enum Fact {
    NAME("headForm", "name", "givenName", "familyName"), EMAILS("partyForm", "emails"), PHONES("partyForm", "phones"),
    ADDRESS("partyForm", "addresses", "city", "country"), LANGUAGE("partyForm", "language"), SOURCE("partyForm", "source"),
    INDUSTRY("partyForm", "industry"), EMPLOYEES("partyForm", "employees"), TAGS("partyForm", "tags"), NOTES("partyForm", "notes");

    private final String form;
    private final List<String> members;

    Fact(String form, String... members) {
        this.form = form;
        this.members = List.of(members);
    }

    List<String> members() {
        return members;
    }

    /** The fact as it is in one, and everything else as it is in the other. */
    PartyDetails taken(PartyDetails from, PartyDetails into) {
        RecordComponent[] all = PartyDetails.class.getRecordComponents();
        Object[] values = Arrays.stream(all).map(each -> value(each, members.contains(each.getName()) ? from : into)).toArray();
        try {
            return PartyDetails.class.getDeclaredConstructor(Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether both say the same about it. */
    boolean same(PartyDetails one, PartyDetails other) {
        return Arrays.stream(PartyDetails.class.getRecordComponents()).filter(each -> members.contains(each.getName()))
                .allMatch(each -> Objects.equals(value(each, one), value(each, other)));
    }

    private static Object value(RecordComponent member, PartyDetails details) {
        try {
            return member.getAccessor().invoke(details);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String id() {
        return form + ":" + name().toLowerCase(Locale.ROOT);
    }

    /** The part of the page that shows it. */
    String region() {
        return id() + "Fact";
    }

    /** The button that opens it. */
    String pencil() {
        return id() + "Edit";
    }

    /** The first field of its editor. */
    String field(boolean person) {
        return form + ":" + (this == ADDRESS ? "street" : this == NAME && person ? "givenName" : members.get(0));
    }
}
