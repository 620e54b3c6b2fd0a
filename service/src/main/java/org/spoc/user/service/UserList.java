package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.spoc.shared.NotFound;
import org.spoc.shared.SearchText;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;

/** The people of the company in lists: filtered, sorted, in pages. Every signed-in user may look colleagues up. */
@Settled
@Stateless
public class UserList {

    private static final String SELECT = """
            select u.id, u.login, u.name, u.mail, u.phone, b.name as unit, u.active,
              array(select role from user_role where user_id = u.id order by role) as roles,
              array(select t.name from team_member m join team t on t.id = m.team_id where m.user_id = u.id order by t.name) as teams,
              (select count(*) from party p where p.owner_kind = 'USER' and p.owner_id = u.id and p.erased_at is null) as parties,
              (select a.last_day from absence a where a.user_id = u.id
                and (?::timestamptz at time zone u.time_zone)::date between a.first_day and a.last_day) as away_until
            """;
    private static final String FROM = "from app_user u join business_unit b on b.id = u.unit_id where true";

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;

    /** A page by its place, for tables with page numbers. */
    public List<UserRow> page(UserFilter filter, UserSort sort, boolean reversed, int first, int size) {
        caller.identity();
        return where(select(), filter).add(sort.orderBy(reversed)).add("limit ? offset ?", size, first).list(UserList::row);
    }

    /**
     * The page after a place, by name, for machines that read on and on.
     *
     * @param name of the last user of the page before; null for the first page
     * @param id of that user
     */
    public List<UserRow> after(UserFilter filter, String name, long id, int size) {
        caller.identity();
        return where(select(), filter).addIf(name != null, "and (lower(u.name), u.id) > (lower(?), ?)", name, id)
                .add(UserSort.NAME.orderBy(false)).add("limit ?", size).list(UserList::row);
    }

    public long count(UserFilter filter) {
        caller.identity();
        return where(sql.query("select count(*)"), filter).number();
    }

    public UserRow one(long id) {
        caller.identity();
        return select().add(FROM).add("and u.id = ?", id).first(UserList::row).orElseThrow(() -> new NotFound("user", id));
    }

    private Sql.Query select() {
        return sql.query(SELECT, clock.instant());
    }

    private Sql.Query where(Sql.Query query, UserFilter f) {
        String like = f.text() == null ? null : "%" + SearchText.pattern(f.text().strip().toLowerCase(Locale.ROOT)) + "%";
        return query.add(FROM)
                .addIf(like != null, "and (lower(u.name) like ? or u.login like ? or lower(u.mail) like ?)", like, like, like)
                .addIf(f.role() != null, "and exists (select from user_role r where r.user_id = u.id and r.role = ?)", f.role())
                .addIf(f.team() != null, "and exists (select from team_member m where m.user_id = u.id and m.team_id = ?)", f.team())
                .addIf(f.unit() != null, "and u.unit_id = ?", f.unit())
                .addIf(f.active() != null, "and u.active = ?", f.active())
                .addIf(f.in() != null, """
                        and u.active and exists (select from absence a where a.user_id = u.id
                          and (?::timestamptz at time zone u.time_zone)::date between a.first_day and a.last_day) <> ?
                        """, clock.instant(), f.in());
    }

    private static UserRow row(Row row) {
        return new UserRow(row.id("id"), row.text("login"), row.text("name"), row.text("mail"), row.text("phone"),
                row.text("unit"), row.flag("active"), row.texts("roles"), row.texts("teams"), row.id("parties"), row.date("away_until"));
    }
}
