package org.spoc.permission;

import java.util.Set;

/** Opens every page and every file: it is shown, or it is refused, or it is as if it were not there. */
final class Doors {

    private final Person person;
    private final Differences differences;

    Doors(Person person, Differences differences) {
        this.person = person;
        this.differences = differences;
    }

    void openAll() {
        Pages.OPENED.forEach((page, roles) -> expect(page, roles.contains(person.role()) ? 200 : 403));
        Tab home = Tab.open(person.pages(), "home.xhtml");
        Pages.IN_THE_NAVIGATION.forEach(page -> {
            boolean led = !home.page().select("nav a[href$=/" + page + "]").isEmpty();
            differences.expect(led == Pages.OPENED.get(page).contains(person.role()), "way to " + page + " for " + person.role(), led);
        });
        numbered();
    }

    private void expect(String address, int status) {
        Tab tab = Tab.open(person.pages(), address);
        differences.expect(tab.status() == status, address + " by " + person.role(), tab.status());
    }

    private void numbered() {
        expect(person.filled("user.xhtml?id=%s"), 200);
        expect(person.filled("team.xhtml?id=%o"), 200);
        expect(person.filled("home.xhtml?team=%t"), person.role().sees(Relation.TEAM) ? 200 : 404);
        Set.of(person.filled("%o"), Long.toString(Person.NOBODY)).forEach(team -> expect("home.xhtml?show=LACKING&criterion=QUALIFIED&team=" + team, 404));
        Set.of("user.xhtml", "team.xhtml", "party.xhtml", "bulk-job.xhtml", "bulk-result", "party-view.xhtml").forEach(page -> {
            expect(page + "?id=" + Person.NOBODY, 404);
            expect(page + "?id=" + Person.NOBODY + "0000000000", 404);
        });
        Set.of("import-job.xhtml", "import-rejects").forEach(page -> expect(page + "?id=" + Person.NOBODY, Role.LEADS.contains(person.role()) ? 404 : 403));
        parties();
    }

    /** Whoever does not see a party is told the same as of one that is not there. */
    private void parties() {
        for (String address : Set.of("party.xhtml?id=%d", "party.xhtml?id=%d&followUp=1")) {
            String ofNothing = told(address, Relation.NOTHING);
            for (Relation relation : Relation.values()) {
                String told = told(address, relation);
                boolean right = person.role().sees(relation) ? told.startsWith("200") && told.contains(person.name(relation))
                        : relation == Relation.ERASED && person.role().sees(Relation.FOREIGN) ? told.startsWith("200") && !told.contains(person.name(relation))
                        : told.equals(ofNothing) && told.startsWith("404");
                differences.expect(right, address + " by " + person.role() + " on " + relation, told);
            }
        }
    }

    private String told(String address, Relation relation) {
        Tab tab = Tab.open(person.pages(), address.formatted(person.at(relation)));
        tab.page().select(".reference, [nonce], [name=jakarta.faces.ViewState]").remove();
        return tab.status() + (tab.status() == 200 ? tab.page().select("main").text() : tab.page().html().replaceAll("\\d+", "0").replaceAll("to=[^\"&]*", ""));
    }
}
