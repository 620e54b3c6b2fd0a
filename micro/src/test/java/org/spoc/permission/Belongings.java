package org.spoc.permission;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spoc.permission.Deed.Press;
import org.spoc.permission.Tab.Told;

/** Opens what others keep for themselves: their saved views, bulk actions and imports, and what came of these. */
final class Belongings {

    /**
     * A kind of things.
     *
     * @param question their numbers and whose they are
     * @param roles who opens any at all; others are refused
     * @param all who opens those of everybody
     */
    private record Kept(List<String> pages, String question, Set<Role> roles, Set<Role> all) {
    }

    private static final List<Kept> KEPT = List.of(
            new Kept(List.of("party-view.xhtml"), "select id, owner_id from party_view where sharing = 'MINE' and removed_at is null and owner_id = any (?)", Role.ALL, Set.of()),
            new Kept(List.of("bulk-job.xhtml", "bulk-result"), "select id, created_by from bulk_job where created_by = any (?)", Role.ALL, Role.ADMINISTRATORS),
            new Kept(List.of("import-job.xhtml", "import-rejects"), "select id, created_by from import_job where created_by = any (?)", Role.LEADS, Role.ADMINISTRATORS));
    private static final String SHARED = "select id, owner_id from party_view where sharing = 'EVERYBODY' and removed_at is null and owner_id = any (?)";

    private final List<Long> owners;
    private final Trail trail;
    private final Differences differences;

    Belongings(List<Long> owners, Trail trail, Differences differences) {
        this.owners = owners;
        this.trail = trail;
        this.differences = differences;
    }

    void openAll(Person person) {
        KEPT.forEach(kept -> trail.owned(kept.question(), owners).forEach((id, owner) -> kept.pages().forEach(page -> {
            boolean seen = kept.all().contains(person.role()) || owner == person.id() && kept.roles().contains(person.role());
            int status = seen ? 200 : kept.roles().contains(person.role()) ? 404 : 403;
            Tab tab = Tab.open(person.pages(), page + "?id=" + id);
            differences.expect(tab.status() == status, page + " by " + person.role() + (owner == person.id() ? ", the own one" : " of somebody else"), tab.status());
        })));
        shared(person, trail.owned(SHARED, owners));
    }

    /** A view for everybody is seen by everybody, and changed by who keeps it. */
    private void shared(Person person, Map<Long, Long> views) {
        views.forEach((id, owner) -> {
            Tab tab = Tab.open(person.pages(), "party-view.xhtml?id=" + id);
            boolean mine = owner == person.id();
            differences.expect(tab.status() == 200 && tab.shows("viewForm:remove") == mine, "view for everybody by " + person.role(), tab.status());
            if (!mine) {
                long before = trail.changesBy(person.id());
                Told told = tab.forge(List.of(Press.of("viewForm:remove", "viewForm:viewName", "Taken")));
                differences.expect(trail.changesBy(person.id()) == before && !told.fails(), "view for everybody is removed by " + person.role(), told.words());
            }
        });
    }
}
