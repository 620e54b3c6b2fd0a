package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.spoc.ownership.Owner;
import org.spoc.shared.service.Sql;
import org.spoc.user.service.Caller;

/** Who can be named as contact owner: active users who may own parties, and teams. */
@Stateless
public class OwnerChoices {

    /**
     * Somebody to choose.
     *
     * @param key {@code USER:12} or {@code TEAM:3}, for {@link Owner#parse}
     * @param hint name of the business unit
     */
    public record Choice(String key, Owner.Kind kind, String name, String hint) implements Serializable {
    }

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;

    /** Users by name, then teams by name. */
    public List<Choice> all() {
        caller.identity();
        return sql.query("""
                select 'USER' as kind, u.id, u.name, b.name as unit from app_user u join business_unit b on b.id = u.unit_id
                where u.active and exists (select from user_role r where r.user_id = u.id and r.role in ('CONTACT', 'LEAD', 'ADMINISTRATOR'))
                union all select 'TEAM', t.id, t.name, b.name from team t join business_unit b on b.id = t.unit_id
                order by 1 desc, 3
                """).list(row -> new Choice(row.text("kind") + ":" + row.id("id"),
                row.constant("kind", Owner.Kind.class), row.text("name"), row.text("unit")));
    }
}
