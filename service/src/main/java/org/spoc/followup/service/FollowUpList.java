package org.spoc.followup.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.spoc.followup.FollowUpState;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.PartyScope;
import org.spoc.ownership.service.Visibility;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** Follow-ups in lists: filtered, sorted, in pages, never of a party that the caller may not see. */
@Settled
@Stateless
public class FollowUpList {

    /** Larger counts are not counted out; the list says «more than». */
    public static final int COUNTED_UP_TO = 10_000;

    private static final String SELECT = """
            select f.id, f.version, f.party_id, p.name as party_name, p.stage, f.title, f.note, f.due_on, f.remind_on, f.state,
              f.owner_kind, f.owner_id, f.given_to, f.created_at, f.closed_at, f.close_reason, p.owner_kind as party_owner_kind,
              p.owner_id as party_owner_id, c.name as created_by, d.name as closed_by, b.name as on_behalf_of,
              case f.owner_kind when 'USER' then (select name from app_user where id = f.owner_id)
                else (select name from team where id = f.owner_id) end as owner_name
            from follow_up f join party p on p.id = f.party_id left join app_user c on c.id = f.created_by
              left join app_user d on d.id = f.closed_by left join app_user b on b.id = f.on_behalf_of
            where p.erased_at is null
            """;

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Inject
    private Visibility visibility;
    @Inject
    private Today today;

    /** A page by its place, for tables with page numbers. */
    public List<FollowUpRow> page(FollowUpFilter filter, FollowUpSort sort, boolean reversed, int first, int size) {
        return rows(narrow(sql.query(SELECT), filter).add(sort.orderBy(reversed)).add("limit ? offset ?", size, first));
    }

    /**
     * The page after a place, for machines that read on and on.
     *
     * @param place as {@link FollowUpSort#placeOf} made it; null for the first page
     * @param id of the row at which the page before ended
     */
    public List<FollowUpRow> after(FollowUpFilter filter, FollowUpSort sort, String place, long id, int size) {
        if (filter.party() != null) {
            visibility.requireSeen(filter.party());
        }
        Sql.Query query = narrow(sql.query(SELECT), filter).addIf(sort == FollowUpSort.CLOSED, "and f.state <> 'OPEN'");
        if (place != null) {
            query.add(sort.after(), sort.read(place), id);
        }
        return rows(query.add(sort.orderBy(false)).add("limit ?", size));
    }

    /** How many there are, at most one more than {@link #COUNTED_UP_TO}. */
    public int count(FollowUpFilter filter) {
        Sql.Query query = sql.query("""
                select count(*) from (select 1 from follow_up f join party p on p.id = f.party_id where p.erased_at is null
                """);
        return (int) narrow(query, filter).add("limit ?) counted", COUNTED_UP_TO + 1).number();
    }

    /**
     * What is due in the days ahead or overdue, and what one wanted to be reminded of by now; what is due first comes
     * first, and what one is reminded of stands with what is due today.
     *
     * @param filter its {@code due} does not matter
     */
    public List<FollowUpRow> pressing(FollowUpFilter filter, int limit) {
        LocalDate now = today.day();
        Sql.Query query = whose(sql.query(SELECT), filter).add("""
                and f.state = 'OPEN' and f.show_on <= ? and (f.due_on <= ? or f.remind_on <= ?)
                order by least(f.due_on, case when f.remind_on is not null then greatest(f.remind_on, ?) end), f.due_on, f.id limit ?
                """, now.plusDays(Due.DAYS_AHEAD), now.plusDays(Due.DAYS_AHEAD), now, now, limit);
        return rows(query);
    }

    /** How many are overdue, due today and due in the days ahead, or reminded of; in one look at what is due until then. */
    public DueCounts counts(FollowUpFilter filter) {
        LocalDate now = today.day();
        return whose(sql.query("""
                select count(*) filter (where due_on < ?)::int as overdue, count(*) filter (where due_on = ?)::int as today,
                  count(*) filter (where due_on > ?)::int as week
                from (select f.due_on from follow_up f join party p on p.id = f.party_id where p.erased_at is null
                """, now, now, now), filter)
                .add("and f.state = 'OPEN' and f.show_on <= ? and (f.due_on <= ? or f.remind_on <= ?) limit ?) due",
                        now.plusDays(Due.DAYS_AHEAD), now.plusDays(Due.DAYS_AHEAD), now, COUNTED_UP_TO + 1)
                .first(row -> new DueCounts(row.count("overdue"), row.count("today"), row.count("week"))).orElseThrow();
    }

    /** What is open of a party, what is due first comes first, and then what was closed last. */
    public List<FollowUpRow> of(long party, int closed) {
        visibility.requireSeen(party);
        return rows(sql.query("select * from (").add(SELECT).add("and f.party_id = ?) f", party).add("""
                where f.state = 'OPEN' or f.id in (select id from follow_up where party_id = ? and state <> 'OPEN'
                  order by closed_at desc, id desc limit ?)
                order by f.state <> 'OPEN', f.closed_at desc, f.due_on, f.id limit 200
                """, party, closed));
    }

    /** @throws NotFound when there is none of a party that the caller may see */
    public FollowUpRow one(long id) {
        return rows(visibility.seen().narrow(sql.query(SELECT).add("and f.id = ?", id))).stream().findFirst()
                .orElseThrow(() -> new NotFound("followUp", id));
    }

    private Sql.Query narrow(Sql.Query query, FollowUpFilter filter) {
        return filter.due().narrow(whose(query, filter), today.day());
    }

    private Sql.Query whose(Sql.Query query, FollowUpFilter filter) {
        visibility.seen().narrow(query).addIf(filter.party() != null, "and f.party_id = ?", filter.party());
        PartyScope wanted = wanted(filter);
        return query.addIf(!wanted.everyone(), """
                and (f.owner_kind = 'USER' and f.owner_id = any (?) or f.owner_kind = 'TEAM' and f.owner_id = any (?))
                """, wanted.users().toArray(Long[]::new), wanted.teams().toArray(Long[]::new));
    }

    private PartyScope wanted(FollowUpFilter filter) {
        if (filter.team() != null) {
            return new PartyScope(false, Set.copyOf(sql.query("select user_id from team_member where team_id = ?", filter.team())
                    .list(row -> row.id("user_id"))), Set.of(filter.team()));
        }
        return switch (filter.whose()) {
            case MINE -> visibility.own();
            case TEAM -> visibility.team();
            case ALL -> new PartyScope(true, Set.of(), Set.of());
        };
    }

    private List<FollowUpRow> rows(Sql.Query query) {
        LocalDate now = today.day();
        PartyScope changeable = visibility.changeable();
        boolean editor = caller.may(Permission.EDIT_PARTIES);
        return query.list(row -> {
            boolean mine = Long.valueOf(caller.id()).equals(row.id("given_to"));
            return row(row, now, editor && (mine || changeable.reaches(owner(row, "party_owner_kind", "party_owner_id"))));
        });
    }

    private static FollowUpRow row(Row row, LocalDate now, boolean changeable) {
        FollowUpState state = row.constant("state", FollowUpState.class);
        LocalDate due = row.date("due_on");
        return new FollowUpRow(row.id("id"), row.id("version"), row.id("party_id"), row.text("party_name"),
                row.constant("stage", Stage.class), row.text("title"), row.text("note"), due, row.date("remind_on"), state,
                owner(row, "owner_kind", "owner_id"), row.text("owner_name"), row.id("given_to"), row.text("created_by"),
                row.instant("created_at"), row.text("closed_by"), row.text("on_behalf_of"), row.instant("closed_at"),
                row.text("close_reason"), state == FollowUpState.OPEN && due.isBefore(now), changeable);
    }

    private static Owner owner(Row row, String kind, String id) {
        return new Owner(row.constant(kind, Owner.Kind.class), row.id(id));
    }
}
