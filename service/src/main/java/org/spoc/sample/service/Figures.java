package org.spoc.sample.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.party.PostalAddress;
import org.spoc.shared.SearchText;

/**
 * Invents organisations and people. Their domains and telephone numbers are of the ranges that nobody has: the top
 * level {@code example}, and what each country keeps free for fiction.
 */
final class Figures {

    private static final List<String> SOURCES = List.of("Website", "Website", "Trade fair", "Recommendation", "Phone inquiry",
            "Newsletter", "Partner", "Address list");
    private static final int GROUPS = 5;

    private final Map<String, List<String>> names = Script.sections("names");
    private final List<Place> places = Place.all();
    private final List<List<String>> industries = Script.table("industries");
    private final Set<String> taken = new HashSet<>();
    private final List<Figure> groups = new ArrayList<>();
    private int count;

    /** Where somebody may be at home. */
    private record Place(String country, String town, String postalCode, String phone, String language, String currency) {

        static List<Place> all() {
            return Script.table("places").stream().flatMap(line -> IntStream.range(0, Integer.parseInt(line.get(6)))
                    .mapToObj(i -> new Place(line.get(0), line.get(1), line.get(2), line.get(3), line.get(4), line.get(5)))).toList();
        }
    }

    /** @param old from before the story: the first of these become parents of later ones */
    Figure organisation(boolean old) {
        Dice dice = next();
        Place place = dice.pick(places);
        Figure group = old || !dice.in100(14) ? null : groupWithout(place, dice);
        List<String> industry = group == null ? dice.pick(industries) : industryOf(group);
        boolean french = place.language().equals("fr");
        String name = group == null ? company(place, industry, dice) : group.base().name() + " " + place.town();
        int employees = dice.pick(List.of(4, 9, 15, 28, 45, 80, 130, 260, 600, 1_400));
        var base = new PartyDetails(PartyKind.ORGANISATION, name, null, null, List.of("info@" + domain(group == null ? name : group.base().name())),
                phones(place, dice), List.of(address(place, dice)), place.country(), place.town(), place.language(), dice.pick(SOURCES),
                industry.get(french ? 1 : 0), employees, null, tags(dice, employees), note(french, dice), null, null, null, null);
        String need = dice.pick(Script.parts(industry.get(french ? 6 : 5))).replace("{n}", "" + dice.between(3, 24));
        var figure = new Figure(count, base, null, group, place.currency(), need);
        if (old && groups.size() < GROUPS) {
            groups.add(figure);
        }
        return figure;
    }

    /** Somebody of an organisation. */
    Figure person(Figure organisation) {
        Dice dice = next();
        PartyDetails theirs = organisation.base();
        List<String> name = personName(theirs.language(), dice);
        String mail = theirs.emails().get(0).replace("info@", slug(name.get(0), ".") + "." + slug(name.get(1), ".") + "@");
        Place place = places.stream().filter(each -> each.town().equals(theirs.city())).findFirst().orElseThrow();
        return new Figure(count, new PartyDetails(PartyKind.PERSON, null, name.get(0), name.get(1), List.of(mail),
                dice.in100(70) ? phones(place, dice) : List.of(), List.of(), theirs.country(), theirs.city(), theirs.language(),
                theirs.source(), null, null, null, Set.of(), null, null, null, null, null), organisation, null,
                organisation.currency(), organisation.need());
    }

    /** Somebody who belongs to no organisation: a craftsman, a consultant, a doctor with a practice. */
    Figure loner() {
        Dice dice = next();
        Place place = dice.pick(places);
        List<String> industry = dice.pick(industries);
        List<String> name = personName(place.language(), dice);
        String mail = slug(name.get(0), ".") + "." + slug(name.get(1), ".") + "@example." + dice.pick(List.of("com", "org", "net"));
        boolean french = place.language().equals("fr");
        return new Figure(count, new PartyDetails(PartyKind.PERSON, null, name.get(0), name.get(1), List.of(mail), phones(place, dice),
                dice.in100(60) ? List.of(address(place, dice)) : List.of(), place.country(), place.town(), place.language(),
                dice.pick(SOURCES), null, null, null, tags(dice, 0), note(french, dice), null, null, null, null), null, null,
                place.currency(), dice.pick(Script.parts(industry.get(french ? 6 : 5))).replace("{n}", "" + dice.between(2, 5)));
    }

    private Dice next() {
        return new Dice(++count);
    }

    private String company(Place place, List<String> industry, Dice dice) {
        String name;
        do {
            String stem = dice.pick(Script.parts(names.get("company." + place.language()).get(0)));
            name = switch (place.language()) {
                case "fr" -> of(dice.pick(Script.parts(industry.get(3))), stem);
                case "de" -> stem + " " + dice.pick(Script.parts(industry.get(4)));
                default -> stem + " " + dice.pick(Script.parts(industry.get(2)));
            };
        } while (!taken.add(name));
        return name;
    }

    /** French joins "Caves de" and "Le Cèdre" to "Caves du Cèdre". */
    private static String of(String trade, String stem) {
        String name = (trade + " " + stem).replace(" de Le ", " du ").replace(" de Les ", " des ").replace(" de La ", " de la ")
                .replace(" de L’", " de l’");
        return name.replaceFirst(" de (?=[AEIOUÉÈ])", " d’");
    }

    /** A group that has no branch in this town yet; null when the one that was thought of has. */
    private Figure groupWithout(Place place, Dice dice) {
        Figure group = dice.pick(groups);
        return taken.add(group.base().name() + " " + place.town()) ? group : null;
    }

    private List<String> industryOf(Figure group) {
        return industries.stream().filter(line -> line.contains(group.base().industry())).findFirst().orElseThrow();
    }

    private List<String> personName(String language, Dice dice) {
        List<String> name;
        do {
            name = List.of(dice.pick(Script.parts(names.get("given." + language).get(0))),
                    dice.pick(Script.parts(names.get("family." + language).get(0))));
        } while (!taken.add(String.join(" ", name)));
        return name;
    }

    private PostalAddress address(Place place, Dice dice) {
        String street = dice.pick(Script.parts(names.get("street." + place.language()).get(0)));
        int number = dice.between(1, 98);
        String line = switch (place.language()) {
            case "fr" -> number + ", " + street;
            case "de" -> street + " " + number;
            default -> number + " " + street;
        };
        return new PostalAddress(line, place.postalCode(), place.town(), null, place.country());
    }

    private static List<String> phones(Place place, Dice dice) {
        if (place.phone().isEmpty()) {
            return List.of();
        }
        var number = new StringBuilder();
        place.phone().chars().forEach(digit -> number.append(digit == '#' ? (char) ('0' + dice.between(0, 9)) : (char) digit));
        return List.of(number.toString());
    }

    private Set<String> tags(Dice dice, int employees) {
        var tags = new TreeSet<String>();
        if (employees > 200) {
            tags.add("key account");
        }
        if (dice.in100(35)) {
            tags.add(dice.pick(Script.parts(names.get("tags").get(0))));
        }
        return tags;
    }

    private static String note(boolean french, Dice dice) {
        return dice.in100(12) ? dice.pick(Words.in(french).of("PARTY_NOTE")) : null;
    }

    private static String domain(String name) {
        return slug(name, "-") + ".example";
    }

    private static String slug(String text, String between) {
        return SearchText.of(text).replaceAll("[^a-z0-9]+", between);
    }
}
