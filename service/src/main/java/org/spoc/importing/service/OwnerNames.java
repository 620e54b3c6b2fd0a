package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.Eligibility;
import org.spoc.shared.Parsed;
import org.spoc.shared.service.Sql;

/** Who is meant by the owners that a file names, by login, mail address or name, or by the name of a team. */
@ApplicationScoped
class OwnerNames {

    @Inject
    private Sql sql;
    @Inject
    private Eligibility eligibility;

    /** By the names as they were written; refused where nobody or more than one is called so, or who is called so may not own parties. */
    Map<String, Parsed<Owner>> resolve(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        String[] wanted = names.stream().map(OwnerNames::key).toArray(String[]::new);
        Map<String, List<Owner>> found = sql.query("""
                select login as named, 'USER' as kind, id from app_user where active and login = any (?)
                union select lower(mail), 'USER', id from app_user where active and lower(mail) = any (?)
                union select lower(name), 'USER', id from app_user where active and lower(name) = any (?)
                union select lower(name), 'TEAM', id from team where lower(name) = any (?)
                """, wanted, wanted, wanted, wanted)
                .list(row -> Map.entry(row.text("named"), new Owner(row.constant("kind", Owner.Kind.class), row.id("id")))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Set<Long> unable = eligibility.unable(found.values().stream().flatMap(List::stream).filter(owner -> !owner.isTeam()).map(Owner::getId).toList());
        var resolved = new HashMap<String, Parsed<Owner>>();
        names.forEach(name -> resolved.put(name, one(name, found.getOrDefault(key(name), List.of()), unable)));
        return resolved;
    }

    private static Parsed<Owner> one(String name, List<Owner> found, Set<Long> unable) {
        if (found.size() == 1) {
            Owner owner = found.get(0);
            return owner.isTeam() || !unable.contains(owner.getId()) ? Parsed.of(owner) : Parsed.refused("owner.cannotOwn", name);
        }
        return Parsed.refused(found.isEmpty() ? "import.ownerUnknown" : "import.ownerAmbiguous", name);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
