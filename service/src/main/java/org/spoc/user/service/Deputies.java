package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.spoc.shared.Invalid;
import org.spoc.shared.service.Sql;
import org.spoc.user.Absence;

/** Who may stand in: somebody active, and nobody whose own deputies lead back to who is away (O3). */
@ApplicationScoped
class Deputies {

    @Inject
    private Sql sql;

    /** Two who name each other at the same moment would not see each other. */
    void oneAfterTheOther() {
        sql.query("select pg_advisory_xact_lock(7763)").exists();
    }

    void refuseBad(Absence absence) {
        if (absence.getDeputy() == null) {
            return;
        }
        boolean active = sql.query("select active from app_user where id = ?", absence.getDeputy()).first(row -> row.flag("active"))
                .orElseThrow(() -> Invalid.member("deputy", "absence.deputyUnknown", absence.getDeputy()));
        if (!active) {
            throw Invalid.member("deputy", "absence.deputyInactive");
        }
        // the days narrow from link to link: a circle needs a day on which all of them are away
        sql.query("""
                with recursive chain as (
                  select ?::bigint as id, array[?::bigint, ?::bigint] as path, daterange(?, ?, '[]') as days
                  union all
                  select a.deputy_id, c.path || a.deputy_id, c.days * daterange(a.first_day, a.last_day, '[]')
                  from chain c join absence a on a.user_id = c.id
                  where a.deputy_id is not null and c.id <> ? and array_length(c.path, 1) < 12
                    and daterange(a.first_day, a.last_day, '[]') && c.days and not a.deputy_id = any (c.path[2:]))
                select (select string_agg(u.name, ' → ' order by p.place) from unnest(c.path) with ordinality p(id, place)
                  join app_user u on u.id = p.id) as names
                from chain c where c.id = ? limit 1
                """, absence.getDeputy(), absence.getUser(), absence.getDeputy(), absence.getFirstDay(), absence.getLastDay(),
                absence.getUser(), absence.getUser()).first(row -> row.text("names")).ifPresent(names -> {
            throw Invalid.member("deputy", "absence.loop", names);
        });
    }
}
