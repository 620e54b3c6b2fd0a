package org.spoc.permission;

import java.util.List;
import org.spoc.permission.Tab.Told;

/**
 * Tries to change something through its page. Whoever may not do it has the page from a time when they had the right,
 * and sends it when the right has been taken from them.
 */
class Attempts {

    final Person person;
    final Differences differences;
    private final Trail trail;
    private boolean lent;

    Attempts(Person person, Trail trail, Differences differences) {
        this.person = person;
        this.trail = trail;
        this.differences = differences;
    }

    void tryAll(List<Deed> deeds) {
        deeds.forEach(deed -> {
            try {
                attempt(deed);
            } catch (AssertionError | RuntimeException failed) {
                differences.expect(false, deed.name() + " by " + person.role(), failed);
            }
        });
        lend(false);
    }

    void attempt(Deed deed) {
        boolean may = deed.roles().contains(person.role());
        lend(!may);
        Tab tab = drawn(deed, person.filled(deed.page()));
        if (may) {
            done(deed, tab, person.filled(deed.page()));
        } else {
            lend(false);
            refused(deed, tab, person.filled(deed.page()));
        }
    }

    /** Whether the person has the rights of an administrator for now. */
    void lend(boolean wanted) {
        if (lent != wanted) {
            lent = wanted;
            if (wanted) {
                person.lendRights();
            } else {
                person.takeRightsBack();
            }
        }
    }

    Tab drawn(Deed deed, String at) {
        Tab tab = Tab.open(person.pages(), at);
        prepare(deed, tab, at);
        return tab;
    }

    void prepare(Deed deed, Tab tab, String at) {
        deed.before().stream().map(press -> press.of(person)).forEach(press -> tab.press(press, at, deed.form()));
    }

    Told refused(Deed deed, Tab tab, String at) {
        long before = trail.changesBy(person.id());
        Told told = press(deed, tab, at);
        boolean unchanged = trail.changesBy(person.id()) == before;
        // a button that is not offered any more may also be ignored
        differences.expect(unchanged && !told.fails() && (told.refuses() || told.words().equals("200 ")), what(deed, at), told.words());
        return told;
    }

    void done(Deed deed, Tab tab, String at) {
        long before = trail.changesBy(person.id());
        Told told = press(deed, tab, at);
        differences.expect(trail.changesBy(person.id()) > before, what(deed, at) + " changes nothing", told.words());
    }

    private Told press(Deed deed, Tab tab, String at) {
        // the page of a party is large
        return tab.press(deed.button().of(person), at, deed.page().startsWith("party.xhtml") ? "" : deed.form());
    }

    String what(Deed deed, String at) {
        return deed.name() + " by " + person.role() + " at " + at;
    }
}
