package org.spoc.party.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.ownership.service.Presence;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.PartyKind;
import org.spoc.shared.SearchText;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/** Parties in lists: filtered, sorted, in pages, never more than the caller may see. */
@Stateless
public class PartyList {

    /** Larger counts are not counted out; the list says «more than». */
    public static final int COUNTED_UP_TO = 10_000;

    private static final String SELECT = """
            select p.id, p.version, p.kind, p.name, p.city, p.country, p.source, p.industry, p.stage, p.stage_since,
              p.owner_kind, p.owner_id, p.changed_at, p.sort_name, p.created_at,
              (select address from party_email where party_id = p.id and position = 0) as email,
              (select number from party_phone where party_id = p.id and position = 0) as phone,
              case p.owner_kind when 'USER' then (select name from app_user where id = p.owner_id)
                else (select name from team where id = p.owner_id) end as owner_name
            """;

    @Inject
    private Sql sql;
    @Inject
    private Visibility visibility;
    @Inject
    private Presence presence;

    /** A page by its place, for tables with page numbers. */
    public List<PartyRow> page(PartyFilter filter, PartySort sort, boolean reversed, int first, int size) {
        Sql.Query query = where(sql.query(SELECT), filter);
        return rows(query.add(sort.orderBy(reversed)).add("limit ? offset ?", size, first));
    }

    private record Placed(PartyRow row, PartyPlace place) {
    }

    /** The page after a place, for machines that read on and on; null for the first page. */
    public PartySlice after(PartyFilter filter, PartySort sort, PartyPlace after, int size) {
        Sql.Query query = where(sql.query(SELECT), filter);
        if (after != null) {
            query.add(sort.after(), sort.valueOf(after), after.id());
        }
        StandIns standIns = presence.now();
        // one more than asked for tells whether there is a next page
        List<Placed> found = query.add(sort.orderBy(false)).add("limit ?", size + 1)
                .list(row -> new Placed(row(row, standIns), sort.placeOf(row)));
        List<PartyRow> rows = found.stream().limit(size).map(Placed::row).toList();
        return new PartySlice(rows, found.size() > size ? found.get(size - 1).place() : null);
    }

    private List<PartyRow> rows(Sql.Query query) {
        StandIns standIns = presence.now();
        return query.list(row -> row(row, standIns));
    }

    /** How many there are, at most one more than {@link #COUNTED_UP_TO}. */
    public int count(PartyFilter filter) {
        Sql.Query query = where(sql.query("select count(*) from (select 1"), filter);
        return (int) query.add("limit ?) counted", COUNTED_UP_TO + 1).number();
    }

    /** How many of the parties the caller sees are in each stage. */
    public Map<Stage, Long> countByStage() {
        var counts = new EnumMap<Stage, Long>(Stage.class);
        visibility.seen().narrow(sql.query("select p.stage, count(*) as number from party p where p.erased_at is null"))
                .add("group by p.stage").list(row -> counts.put(row.constant("stage", Stage.class), row.id("number")));
        return counts;
    }

    /** Sources in use, for a filter; at most a hundred. */
    public List<String> sources() {
        return visibility.seen().narrow(sql.query(
                "select distinct p.source from party p where p.erased_at is null and p.source is not null"))
                .add("order by 1 limit 100").list(row -> row.text("source"));
    }

    /** One party as it stands in a list; empty when there is none that the caller may see. */
    public Optional<PartyRow> row(long id) {
        return rows(where(sql.query(SELECT), PartyFilter.ALL).add("and p.id = ?", id)).stream().findFirst();
    }

    private Sql.Query where(Sql.Query query, PartyFilter f) {
        query.add("from party p where p.erased_at is null");
        visibility.seen().narrow(query);
        if (f.text() != null) {
            SearchText.words(f.text()).forEach(word -> query.add("and p.search_text like ?", "%" + SearchText.pattern(word) + "%"));
        }
        return query.addIf(f.kind() != null, "and p.kind = ?", f.kind())
                .addIf(f.stage() != null, "and p.stage = ?", f.stage())
                .addIf(f.owner() != null, "and p.owner_kind = ? and p.owner_id = ?",
                        f.owner() == null ? null : f.owner().getKind(), f.owner() == null ? null : f.owner().getId())
                .addIf(f.country() != null, "and p.country = ?", f.country())
                .addIf(f.source() != null, "and p.source = ?", f.source())
                .addIf(f.tag() != null, "and exists (select from party_tag t where t.party_id = p.id and t.tag = ?)", f.tag());
    }

    private static PartyRow row(Row row, StandIns standIns) {
        Owner owner = new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id"));
        return new PartyRow(row.id("id"), row.id("version"), row.constant("kind", PartyKind.class), row.text("name"),
                row.text("email"), row.text("phone"), row.text("city"), row.text("country"), row.text("source"),
                row.text("industry"), row.constant("stage", Stage.class), row.instant("stage_since"), owner,
                row.text("owner_name"), !owner.isTeam() && standIns.absenceOf(owner.getId()).isPresent(),
                row.instant("changed_at"));
    }
}
