package org.spoc.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.spoc.lifecycle.Stage;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.party.PostalAddress;
import org.spoc.shared.SearchText;

/**
 * What one row says about a party. What it does not say is {@code null} or empty, and then what is known already stays.
 *
 * @param key number in the other system
 * @param name as the row has it in one; {@code null} where it is in parts
 * @param nameOtherwise what a new party without a name is called
 * @param sourceOtherwise where a new party without a source comes from
 * @param parent name of the organisation that this one belongs to
 * @param organisation name of the organisation that a person works for
 * @param owner name, mail address or login of the contact owner
 * @param stage only in a migration
 */
public record PartyDraft(long row, PartyKind kind, String key, String name, String nameOtherwise, String givenName,
                         String familyName, List<String> emails, List<String> phones, String country, String city,
                         String street, String postalCode, String region, String language, String source,
                         String sourceOtherwise, String industry, Integer employees, String parent, String organisation, String owner,
                         Stage stage, Map<ConsentChannel, Boolean> consents, Set<String> tags, String notes,
                         Integer score, Instant inquiredAt) {

    /**
     * What the row is recognised by, in the file and among the parties that are there: the key if it has one, else the
     * name of an organisation, else the first mail address of a person. Empty when it is nobody's but its own.
     */
    public Optional<String> identity() {
        if (key != null) {
            return Optional.of("key " + key);
        }
        if (kind == PartyKind.ORGANISATION) {
            return Optional.of("name " + comparableName());
        }
        return firstEmail().map(address -> "mail " + address);
    }

    /** The name as names are compared: without accents and case. */
    public String comparableName() {
        return SearchText.of(named(null, null, nameOtherwise));
    }

    /** Whether a new party would have a name. */
    boolean isNamed() {
        return named(null, null, nameOtherwise) != null;
    }

    /** The name in one, else its parts with those that are known, else the name that is known. */
    private String named(String knownGiven, String knownFamily, String known) {
        if (name != null || givenName == null && familyName == null) {
            return or(name, known);
        }
        return Stream.of(or(givenName, knownGiven), or(familyName, knownFamily)).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** As addresses are compared. */
    public Optional<String> firstEmail() {
        return emails.stream().findFirst().map(address -> address.toLowerCase(java.util.Locale.ROOT));
    }

    /** Everything about a new party. */
    public PartyDetails details() {
        return over(new PartyDetails(kind, nameOtherwise, null, null, null, null, null, null, null, null, sourceOtherwise,
            null, null, null, null, null, null, null, null, null));
    }

    /**
     * What is known with what the row says put over it. Nothing is taken away: an empty cell leaves its value, and
     * further mail addresses, telephone numbers and tags come after those that are known.
     */
    public PartyDetails over(PartyDetails known) {
        return new PartyDetails(known.kind(), named(known.givenName(), known.familyName(), known.name()), or(givenName, known.givenName()),
            or(familyName, known.familyName()), together(known.emails(), emails), together(known.phones(), phones),
            addresses(known.addresses()), or(country, known.country()), or(city, known.city()),
            or(language, known.language()), or(source, known.source()), or(industry, known.industry()),
            or(employees, known.employees()), known.parent(), tags(known.tags()), or(notes, known.notes()),
            or(score, known.score()), known.need(), known.authority(), or(inquiredAt, known.inquiredAt()));
    }

    private List<PostalAddress> addresses(List<PostalAddress> known) {
        if (street == null && postalCode == null && region == null) {
            return known;
        }
        PostalAddress first = known.isEmpty() ? new PostalAddress(null, null, null, null, null) : known.get(0);
        var written = new PostalAddress(or(street, first.getStreet()), or(postalCode, first.getPostalCode()),
            or(city, first.getCity()), or(region, first.getRegion()), or(country, first.getCountry()));
        return Stream.concat(Stream.of(written), known.stream().skip(1)).toList();
    }

    private static List<String> together(List<String> known, List<String> more) {
        var all = new LinkedHashSet<>(known);
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        seen.addAll(known);
        more.stream().filter(seen::add).forEach(all::add);
        return new ArrayList<>(all);
    }

    private Set<String> tags(Set<String> known) {
        var all = new TreeSet<>(known);
        all.addAll(tags);
        return all;
    }

    private static <T> T or(T written, T known) {
        return written == null ? known : written;
    }
}
