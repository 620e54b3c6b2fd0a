package org.spoc.ownership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.shared.service.Sql;

/** Turns owners into people: name, presence and who stands in, for one party or a page of them in four statements. */
@ApplicationScoped
class Contacts {

    /** An accountability that is to be shown. */
    record Held(Owner owner, Instant since, Cause cause) {
    }

    private record Named(String name, String unit, String mail, String phone) {
    }

    @Inject
    private Sql sql;

    List<ContactView> views(List<Held> held, StandIns standIns) {
        List<Long> acting = held.stream().map(h -> standIns.actingFor(h.owner())).toList();
        Map<Long, Named> users = users(Stream.concat(acting.stream(),
                held.stream().filter(h -> !h.owner().isTeam()).map(h -> h.owner().getId())).collect(Collectors.toSet()));
        Map<Long, Named> teams = teams(held.stream().filter(h -> h.owner().isTeam()).map(h -> h.owner().getId())
                .collect(Collectors.toSet()));
        return java.util.stream.IntStream.range(0, held.size())
                .mapToObj(i -> view(held.get(i), acting.get(i), users, teams, standIns)).toList();
    }

    private static ContactView view(Held held, long acting, Map<Long, Named> users, Map<Long, Named> teams,
            StandIns standIns) {
        Owner owner = held.owner();
        Named named = (owner.isTeam() ? teams : users).get(owner.getId());
        Named person = users.get(acting);
        LocalDate away = owner.isTeam() ? null : standIns.absenceOf(owner.getId()).map(StandIns.Away::until).orElse(null);
        return new ContactView(owner, named.name(), named.unit(), held.since(), held.cause(), away,
                new ContactView.Person(acting, person.name(), person.mail(), person.phone(),
                        standIns.absenceOf(acting).isEmpty()));
    }

    private Map<Long, Named> users(Collection<Long> ids) {
        return named("""
                select u.id, u.name, b.name as unit, u.mail, u.phone from app_user u join business_unit b on b.id = u.unit_id
                where u.id = any (?)
                """, ids);
    }

    private Map<Long, Named> teams(Set<Long> ids) {
        return ids.isEmpty() ? Map.of() : named("""
                select t.id, t.name, b.name as unit, null as mail, null as phone from team t join business_unit b on b.id = t.unit_id
                where t.id = any (?)
                """, ids);
    }

    private Map<Long, Named> named(String statement, Collection<Long> ids) {
        var found = new HashMap<Long, Named>();
        sql.query(statement, (Object) ids.toArray(Long[]::new)).list(row -> found.put(row.id("id"),
                new Named(row.text("name"), row.text("unit"), row.text("mail"), row.text("phone"))));
        return found;
    }
}
