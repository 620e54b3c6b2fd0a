package org.spoc.permission;

import java.util.stream.Stream;
import org.spoc.permission.Tab.Told;

/**
 * Tries to change parties through their page. Beside sending it too late there is another way: with the page of a party
 * that one may change, and the number of another one in its address.
 */
final class PartyChanges extends Attempts {

    private Tab open;

    PartyChanges(Person person, Trail trail, Differences differences) {
        super(person, trail, differences);
    }

    @Override
    void attempt(Deed deed) {
        boolean borrowed = !deed.roles().contains(person.role()) || !person.role().changes(Relation.OWN);
        lend(borrowed);
        Tab tab = begun(deed);
        lend(false);
        if (deed.addressed()) {
            elsewhere(deed, tab);
        } else if (borrowed) {
            refused(deed, tab, at(deed, Relation.OWN));
        } else if (person.role() != Role.ADMINISTRATOR) {
            tooLate(deed, tab);
        }
        if (!borrowed && (person.role() == Role.ADMINISTRATOR || !deed.button().button().equals(PartyDeeds.UNDO))) {
            done(deed, tab, at(deed, Relation.OWN));
        }
    }

    /** On the page that is open, or anew where something has to be looked for in it. */
    private Tab begun(Deed deed) {
        boolean looking = Stream.concat(deed.before().stream(), Stream.of(deed.button())).anyMatch(press -> press.button().startsWith("#"));
        if (open == null || looking || !deed.addressed()) {
            open = Tab.open(person.pages(), at(deed, Relation.OWN));
        }
        prepare(deed, open, at(deed, Relation.OWN));
        return open;
    }

    /** What one does not see answers as what is not there. */
    private void elsewhere(Deed deed, Tab tab) {
        String ofNothing = refused(deed, tab, at(deed, Relation.NOTHING)).words();
        Stream.of(Relation.values()).filter(relation -> relation != Relation.NOTHING && !may(deed, relation)).forEach(relation -> {
            Told told = refused(deed, tab, at(deed, relation));
            if (!person.role().sees(relation)) {
                differences.expect(told.words().equals(ofNothing), what(deed, relation.name()) + " is told apart from nothing", told.words() + " / " + ofNothing);
            }
        });
    }

    private boolean may(Deed deed, Relation relation) {
        return deed.roles().contains(person.role()) && person.role().changes(relation);
    }

    private void tooLate(Deed deed, Tab tab) {
        person.handAway();
        refused(deed, tab, at(deed, Relation.OWN));
        person.handBack();
    }

    private String at(Deed deed, Relation relation) {
        return deed.page() + person.at(relation);
    }
}
