package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.ownership.Explanation;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/** Explains the contact of a party from what is stored, step by step. */
@Stateless
public class ContactReasons {

    private record Held(Owner owner, Explanation explanation) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Visibility visibility;
    @Inject
    private Presence presence;

    /** @throws NotFound when there is no such party, or the caller may not see it */
    public ContactReason of(long party) {
        visibility.requireSeen(party);
        Held held = sql.query("""
                select owner_kind, owner_id, explanation from ledger_entry where party_id = ? order by seq desc limit 1
                """, party).first(ContactReasons::held).orElseThrow(() -> new NotFound("party", party));
        List<StandIns.Step> way = presence.now().way(held.owner());
        Map<Long, String> names = names(Stream.concat(way.stream().map(StandIns.Step::user),
                held.explanation().considered().stream().map(Explanation.Considered::user)).collect(Collectors.toSet()));
        return new ContactReason(team(held.explanation().team()),
                held.explanation().considered().stream().map(each -> considered(each, held.owner(), names)).toList(),
                way.stream().map(each -> step(each, names)).toList());
    }

    private static Held held(Row row) {
        String explanation = row.text("explanation");
        return new Held(new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id")),
                explanation == null ? new Explanation(null, List.of()) : Explanation.read(explanation));
    }

    private static ContactReason.Considered considered(Explanation.Considered one, Owner owner, Map<Long, String> names) {
        return new ContactReason.Considered(names.get(one.user()), one.lastTurn(), one.dropped(), owner.equals(Owner.user(one.user())));
    }

    private static ContactReason.Step step(StandIns.Step step, Map<Long, String> names) {
        return new ContactReason.Step(names.get(step.user()), step.askedAs(), step.away() == null ? null : step.away().until());
    }

    private String team(Long id) {
        return id == null ? null : sql.query("select name from team where id = ?", id).first(row -> row.text("name")).orElse(null);
    }

    private Map<Long, String> names(Collection<Long> users) {
        var names = new HashMap<Long, String>();
        sql.query("select id, name from app_user where id = any (?)", (Object) users.toArray(Long[]::new))
                .list(row -> names.put(row.id("id"), row.text("name")));
        return names;
    }
}
