package org.spoc.party.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.party.Countries;
import org.spoc.party.LanguageTags;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.party.PostalAddress;
import org.spoc.shared.EmailAddresses;
import org.spoc.shared.Invalid.Problem;
import org.spoc.shared.Invalid;
import org.spoc.shared.Parsed;
import org.spoc.shared.PhoneNumber;
import org.spoc.shared.PhoneNumbers;
import org.spoc.shared.service.Shape;

/** What people typed about a party, checked in every member and brought into the form in which it is kept. */
@ApplicationScoped
public class PartyShape {

    @Inject
    private Shape shape;

    /** @throws Invalid naming every member that is wrong */
    public PartyDetails normalised(PartyDetails typed) {
        List<Problem> sizes = shape.problems(typed);
        var problems = new ArrayList<Problem>();
        PartyDetails kept = new PartyDetails(typed.kind(), blankToNull(typed.name()), blankToNull(typed.givenName()),
                blankToNull(typed.familyName()), emails(typed.emails(), problems), phones(typed, problems),
                addresses(typed.addresses(), problems), country("country", typed.country(), problems),
                blankToNull(typed.city()), language(typed.language(), problems), blankToNull(typed.source()),
                blankToNull(typed.industry()), typed.employees(), typed.parent(), tags(typed),
                blankToNull(typed.notes()), typed.score(), blankToNull(typed.need()), blankToNull(typed.authority()),
                typed.inquiredAt());
        if (kept.displayName().isEmpty()) {
            problems.add(Problem.of("name", "shape.NotBlank"));
        }
        if (kept.parent() != null && kept.kind() == PartyKind.PERSON) {
            problems.add(Problem.of("parent", "party.personHasNoParent"));
        }
        refuse(sizes, problems);
        return kept;
    }

    /** A member that is too long is told once, whatever else it is not. */
    private static void refuse(List<Problem> sizes, List<Problem> meanings) {
        var told = sizes.stream().map(Problem::member).collect(Collectors.toSet());
        List<Problem> all = Stream.concat(sizes.stream(), meanings.stream().filter(each -> !told.contains(each.member()))).toList();
        if (!all.isEmpty()) {
            throw new Invalid(all);
        }
    }

    private static List<String> emails(List<String> typed, List<Problem> problems) {
        return each("emails", typed, text -> EmailAddresses.parse(text).map(email -> email.address()), problems);
    }

    private static List<String> phones(PartyDetails typed, List<Problem> problems) {
        String region = typed.country() != null && Countries.isCode(typed.country()) ? typed.country() : null;
        return each("phones", typed.phones(), text -> PhoneNumbers.parse(text, region).map(PhoneNumber::kept), problems);
    }

    private static List<String> each(String member, List<String> typed, Function<String, Parsed<String>> parse,
            List<Problem> problems) {
        var kept = new LinkedHashSet<String>();
        for (int i = 0; i < typed.size(); i++) {
            String text = typed.get(i);
            if (!text.isBlank()) {
                keep(member + "[" + i + "]", parse.apply(text), kept, problems);
            }
        }
        return new ArrayList<>(kept);
    }

    private static void keep(String member, Parsed<String> parsed, LinkedHashSet<String> kept, List<Problem> problems) {
        if (parsed.understood()) {
            kept.add(parsed.value());
        } else {
            problems.add(Problem.of(member, parsed.reason().code(), parsed.reason().arguments().toArray()));
        }
    }

    private static List<PostalAddress> addresses(List<PostalAddress> typed, List<Problem> problems) {
        var kept = new ArrayList<PostalAddress>();
        for (int i = 0; i < typed.size(); i++) {
            PostalAddress a = typed.get(i);
            var address = new PostalAddress(blankToNull(a.getStreet()), blankToNull(a.getPostalCode()),
                    blankToNull(a.getCity()), blankToNull(a.getRegion()),
                    country("addresses[" + i + "].country", a.getCountry(), problems));
            if (!address.equals(new PostalAddress(null, null, null, null, null))) {
                kept.add(address);
            }
        }
        return kept;
    }

    private static String country(String member, String typed, List<Problem> problems) {
        String code = blankToNull(typed);
        if (code != null && !Countries.isCode(code)) {
            problems.add(Problem.of(member, "country.notACode", code));
        }
        return code;
    }

    private static String language(String typed, List<Problem> problems) {
        if (blankToNull(typed) == null) {
            return null;
        }
        Parsed<String> parsed = LanguageTags.parse(typed);
        if (!parsed.understood()) {
            problems.add(Problem.of("language", parsed.reason().code(), parsed.reason().arguments().toArray()));
        }
        return parsed.value();
    }

    private static TreeSet<String> tags(PartyDetails typed) {
        var tags = new TreeSet<String>();
        typed.tags().stream().map(String::strip).filter(tag -> !tag.isEmpty()).forEach(tags::add);
        return tags;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
