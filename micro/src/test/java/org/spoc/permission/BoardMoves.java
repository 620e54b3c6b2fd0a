package org.spoc.permission;

import org.spoc.permission.Deed.Press;
import org.spoc.permission.Tab.Told;

/** Drops cards on the board: which one is told by the form itself, so that any can be. */
final class BoardMoves {

    private static final String PAGE = "board.xhtml?owner=me";

    private final Person person;
    private final Trail trail;
    private final Differences differences;
    private String ofNothing;

    BoardMoves(Person person, Trail trail, Differences differences) {
        this.person = person;
        this.trail = trail;
        this.differences = differences;
    }

    void moveAll() {
        Tab tab = Tab.open(person.pages(), PAGE);
        for (String how : new String[] {"choose", "drop"}) {
            ofNothing = moved(tab, how, Relation.NOTHING).drawn().text();
            for (Relation relation : Relation.values()) {
                judge(how, relation, moved(tab, how, relation));
            }
        }
    }

    private Told moved(Tab tab, String how, Relation relation) {
        long before = trail.changesBy(person.id());
        Told told = tab.press(Press.of("boardForm:" + how, "boardForm:party", Long.toString(person.at(relation)), "boardForm:seen", "2", "boardForm:target", "PROSPECT"), PAGE,
                "headForm partyForm");
        boolean changed = trail.changesBy(person.id()) != before;
        differences.expect(!changed || how.equals("drop") && person.role().changes(relation), what(how, relation) + " is done", told.words());
        return told;
    }

    private void judge(String how, Relation relation, Told told) {
        boolean shown = told.body().contains(person.name(relation));
        boolean right = !person.role().sees(relation) ? !shown && told.drawn().text().equals(ofNothing)
                : how.equals("choose") || person.role().changes(relation) ? shown : told.refuses();
        differences.expect(right, what(how, relation), told.status() + " " + told.drawn().text());
    }

    private String what(String how, Relation relation) {
        return how + " on the board by " + person.role() + " of " + relation;
    }
}
