package org.spoc.permission;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at every list, search and file: a party that one does not see is nowhere, whatever is asked for. */
final class Looks {

    /**
     * A list.
     *
     * @param address see {@link Person#filled}
     * @param whole what it shows of those that are seen
     */
    private record Listed(String address, Set<Role> roles, Set<Relation> whole) {
    }

    private static final Set<Relation> EACH = Set.of(Relation.OWN, Relation.TEAM, Relation.FOREIGN);
    private static final Set<Relation> STRANGERS = Set.of(Relation.FOREIGN);
    private static final List<Listed> LISTS = List.of(
            list("parties.xhtml?text=%w", EACH), list("parties.xhtml?source=%w&sort=STAGE,-CHANGED", EACH), list("parties.xhtml?tag=%w&sort=-OWNER", EACH),
            list("parties.xhtml?owner=USER:%s", STRANGERS), list("parties.xhtml?owner=USER:%c", Set.of(Relation.TEAM)), list("parties.xhtml?owner=me", Set.of(Relation.OWN)),
            list("parties.xhtml?team=%o", STRANGERS), list("parties.xhtml?team=%t", Set.of(Relation.OWN, Relation.TEAM)), list("parties.xhtml?text=%w&page=2", Set.of()),
            list("board.xhtml?source=%w&stage=LEAD", EACH), list("board.xhtml?owner=USER:%s", STRANGERS), list("board.xhtml?team=%o", STRANGERS),
            list("columns.xhtml?source=%w&only=LEAD", EACH), list("columns.xhtml?owner=USER:%s&only=LEAD&size=200", STRANGERS),
            list("funnel-parties.xhtml?source=%w&stage=LEAD&figure=ENTERED", EACH), list("funnel-parties.xhtml?owner=USER:%s&stage=LEAD&figure=ENTERED", STRANGERS),
            list("funnel-parties.xhtml?team=%o&stage=SUSPECT&figure=ENTERED", STRANGERS),
            list("follow-ups.xhtml", Set.of(Relation.OWN)), list("follow-ups.xhtml?whose=all&party=%f", STRANGERS), list("follow-ups.xhtml?whose=all&due=closed&party=%f", Set.of()),
            list("follow-ups.xhtml?team=%o", Set.of()), list("follow-ups.xhtml?whose=team", Set.of()),
            list("home.xhtml", Set.of()), list("home.xhtml?show=LACKING&stage=LEAD&criterion=QUALIFIED", Set.of(Relation.OWN)),
            list("team.xhtml?id=%o", Set.of()), list("user.xhtml?id=%s", Set.of()), list("absences.xhtml?team=%o", Set.of()),
            list("parties-export?text=%w&format=csv", Role.EXPORTERS, EACH), list("parties-export?owner=USER:%s&format=csv&exact=yes", Role.EXPORTERS, STRANGERS),
            list("parties-export?team=%o&format=csv", Role.EXPORTERS, STRANGERS), list("parties-export?tag=%w&format=csv&columns=NUMBER,NAME", Role.EXPORTERS, EACH),
            list("bulk.xhtml?what=all&text=%w", Set.of()));

    private final Person person;
    private final Differences differences;

    Looks(Person person, Differences differences) {
        this.person = person;
        this.differences = differences;
    }

    private static Listed list(String address, Set<Relation> whole) {
        return list(address, Role.ALL, whole);
    }

    private static Listed list(String address, Set<Role> roles, Set<Relation> whole) {
        return new Listed(address, roles, whole);
    }

    void lookEverywhere() {
        LISTS.forEach(this::look);
        Stream.of("parties.xhtml?text=%w", "parties.xhtml?tag=%w", "bulk.xhtml?what=all&source=%w").forEach(this::count);
        directory("directory.xhtml?q=%w");
        directory("alike.xhtml?name=" + person.name(Relation.FOREIGN).replace(" ", "+"));
    }

    private void look(Listed list) {
        String address = person.filled(list.address());
        boolean mayAsk = list.roles().contains(person.role());
        Tab tab = Tab.open(person.pages(), address);
        differences.expect(tab.status() == (mayAsk ? 200 : 403), what(address), tab.status());
        String shown = tab.page().text();
        for (Relation relation : Relation.values()) {
            boolean shows = shown.contains(person.name(relation));
            boolean seen = mayAsk && person.role().sees(relation);
            boolean right = seen ? shows || !list.whole().contains(relation) : !shows;
            differences.expect(right, what(address) + " on " + relation, shows ? "is shown" : "is not shown");
        }
    }

    /** A number tells nothing either. */
    private void count(String asked) {
        String address = person.filled(asked);
        Tab tab = Tab.open(person.pages(), address);
        long seen = Stream.of(Relation.values()).filter(person.role()::sees).count();
        String told = tab.page().select("[data-announce=parties], .bulk-choice h2").text();
        boolean right = told.replace("One", "1").matches("\\D*" + seen + "\\D.*") || asked.startsWith("bulk") && !Role.WORKERS.contains(person.role());
        differences.expect(right, what(address) + " counts " + seen, told);
    }

    /** Everybody learns who the contact of a party is; the party itself is opened by who sees it. */
    private void directory(String asked) {
        String address = person.filled(asked);
        Tab tab = Tab.open(person.pages(), address);
        List<Relation> found = Arrays.stream(Relation.values()).filter(relation -> tab.page().text().contains(person.name(relation))).toList();
        differences.expect(found.contains(Relation.FOREIGN) && !found.contains(Relation.ERASED), what(address), found);
        for (Relation relation : Relation.values()) {
            boolean led = !tab.page().select("a[href$=party.xhtml?id=" + person.at(relation) + "]").isEmpty();
            differences.expect(led == (found.contains(relation) && person.role().sees(relation)), what(address) + " on " + relation, led ? "leads there" : "does not lead there");
        }
    }

    private String what(String address) {
        return address + " by " + person.role();
    }
}
