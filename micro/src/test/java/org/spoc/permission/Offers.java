package org.spoc.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spoc.permission.Deed.Press;
import org.spoc.permission.Tab.Told;

/** Looks whether a page offers what would be refused, and presses it all the same. */
final class Offers {

    private final Person person;
    private final Trail trail;
    private final Differences differences;

    Offers(Person person, Trail trail, Differences differences) {
        this.person = person;
        this.trail = trail;
        this.differences = differences;
    }

    /** On the page of every party that one sees. */
    void ofParties(List<Deed> deeds) {
        Stream.of(Relation.values()).filter(person.role()::sees).forEach(relation -> {
            List<Deed> refused = deeds.stream().filter(deed -> !deed.roles().contains(person.role()) || !person.role().changes(relation)).toList();
            if (!refused.isEmpty()) {
                Tab tab = Tab.open(person.pages(), refused.get(0).page() + person.at(relation));
                refused.forEach(deed -> refuse(deed, tab, " on " + relation));
            }
        });
    }

    /** On the pages that are opened all the same. */
    void ofOthers(List<Deed> deeds) {
        deeds.stream().filter(deed -> !deed.roles().contains(person.role()) && !deed.button().values().containsValue(OtherDeeds.EVERYBODY)).forEach(deed -> {
            Tab tab = Tab.open(person.pages(), person.filled(deed.page()));
            if (tab.status() == 200) {
                refuse(deed, tab, "");
            } else {
                differences.expect(tab.status() == 403 || tab.status() == 404, what(deed), tab.status());
            }
        });
    }

    private void refuse(Deed deed, Tab tab, String where) {
        Press first = deed.before().isEmpty() ? deed.button() : deed.before().get(0);
        differences.expect(!tab.shows(person.filled(first.button())), what(deed) + where, "is offered");
        List<Press> all = new ArrayList<>(deed.before());
        all.add(deed.button());
        long before = trail.changesBy(person.id());
        Told told = tab.forge(all.stream().map(press -> press.of(person)).toList());
        differences.expect(trail.changesBy(person.id()) == before && !told.fails(), what(deed) + where + " is done", told.words());
    }

    private String what(Deed deed) {
        return deed.name() + " by " + person.role();
    }
}
