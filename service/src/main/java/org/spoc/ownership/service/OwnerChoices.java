package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.shared.SearchText;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.service.Caller;

/** Who can be named as contact owner: active users who may own parties, and teams. */
@Stateless
public class OwnerChoices {

    private static final String FROM = """
            from (
              select 'USER' as kind, u.id, u.name, b.name as unit, u.capacity from app_user u join business_unit b on b.id = u.unit_id
              where u.active and exists (select from user_role r where r.user_id = u.id and r.role = any (?))
              union all select 'TEAM', t.id, t.name, b.name, null from team t join business_unit b on b.id = t.unit_id
            ) c
            """;
    private static final String ORDER = "order by c.kind desc, lower(c.name), c.id";

    /**
     * Somebody to choose.
     *
     * @param key {@code USER:12} or {@code TEAM:3}, for {@link Owner#parse}
     * @param hint name of the business unit
     * @param awayUntil last day away; null for a team and for who is in
     * @param parties how many are owned now, counted up to ten thousand
     * @param capacity how many may be owned; null for no limit
     */
    public record Choice(String key, Owner.Kind kind, String name, String hint, LocalDate awayUntil, long parties, Integer capacity)
            implements Serializable {
    }

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Inject
    private Presence presence;

    /** Users by name, then teams by name; what they own is not counted out. */
    public List<Choice> all() {
        caller.identity();
        return choices(sql.query("select c.*, 0::bigint as parties").add(FROM, (Object) Eligibility.roles()));
    }

    /** Those whose name, or the name of whose unit, has every word that was typed, whatever case and accents. */
    public List<Choice> find(String typed, int limit) {
        caller.identity();
        List<String> words = SearchText.words(typed == null ? "" : typed);
        String[] keys = sql.query("select c.kind || ':' || c.id as key, c.name || ' ' || c.unit as said").add(FROM, (Object) Eligibility.roles()).add(ORDER)
                .list(row -> new String[] {row.text("key"), SearchText.of(row.text("said"))}).stream()
                .filter(each -> words.stream().allMatch(each[1]::contains)).limit(limit).map(each -> each[0]).toArray(String[]::new);
        return counted(keys);
    }

    /** Empty when nobody who can be chosen has this key. */
    public Optional<Choice> of(String key) {
        caller.identity();
        return counted(key).stream().findFirst();
    }

    private List<Choice> counted(String... keys) {
        return choices(sql.query("""
                select c.*, (select count(*) from (select 1 from party p where p.owner_kind = c.kind and p.owner_id = c.id
                  and p.erased_at is null limit 10000) owned) as parties
                """).add(FROM, (Object) Eligibility.roles()).add("where c.kind || ':' || c.id = any (?)", (Object) keys));
    }

    private List<Choice> choices(Sql.Query query) {
        StandIns standIns = presence.now();
        return query.add(ORDER).list(row -> choice(row, standIns));
    }

    private static Choice choice(Row row, StandIns standIns) {
        Owner owner = new Owner(row.constant("kind", Owner.Kind.class), row.id("id"));
        LocalDate away = owner.isTeam() ? null : standIns.absenceOf(owner.getId()).map(StandIns.Away::until).orElse(null);
        return new Choice(owner.toString(), owner.getKind(), row.text("name"), row.text("unit"), away, row.id("parties"), row.count("capacity"));
    }
}
