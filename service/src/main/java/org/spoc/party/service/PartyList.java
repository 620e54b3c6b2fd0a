package org.spoc.party.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.StandIns;
import org.spoc.ownership.service.PartyScope;
import org.spoc.ownership.service.Presence;
import org.spoc.ownership.service.Visibility;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;

/**
 * Parties in lists: filtered, sorted, in pages, never more than the caller may see. What matches few parties is found
 * first and sorted then; what matches many is met soon when one walks along the order. The database cannot know in
 * advance which of the two a filter is, so it is tried.
 */
@Settled
@Stateless
public class PartyList {

    /** Larger counts are not counted out; the list says «more than». */
    public static final int COUNTED_UP_TO = 10_000;

    /** So many are sorted rather than met by walking along an index. */
    private static final int FEW = 3_500;
    private static final String TO_SORT_BY = """
            select p.id, p.sort_name, p.kind, p.stage, p.stage_since, p.country, p.city, p.source, p.changed_at, p.created_at
            """;

    @Inject
    private Sql sql;
    @Inject
    private Visibility visibility;
    @Inject
    private PartyNarrowing narrowing;
    @Inject
    private Presence presence;

    /** A page by its place, for tables with page numbers, and how many there are. */
    public Listing look(PartyFilter filter, PartyOrder order, int first, int size) {
        var wanted = new Wanted(filter, UnaryOperator.identity(), order.orderBy(), first, size);
        Found found = find(wanted);
        return new Listing(rows(found.ids()), found.many() ? count(filter) : found.count());
    }

    /** A page by its place. */
    public List<PartyRow> page(PartyFilter filter, PartySort sort, boolean reversed, int first, int size) {
        return look(filter, new PartyOrder(List.of(new PartyOrder.Key(sort, reversed))), first, size).rows();
    }

    /** The page after a place, for machines that read on and on; null for the first page. */
    public PartySlice after(PartyFilter filter, PartySort sort, PartyPlace after, int size) {
        UnaryOperator<Sql.Query> onwards = query -> after == null ? query : query.add(sort.after(), sort.valueOf(after), after.id());
        // one more than asked for tells whether there is a next page
        List<Placed> found = placed(find(new Wanted(filter, onwards, sort.orderBy(false), 0, size + 1)).ids(), sort);
        List<PartyRow> rows = found.stream().limit(size).map(Placed::row).toList();
        return new PartySlice(rows, found.size() > size ? found.get(size - 1).place() : null);
    }

    private record Wanted(PartyFilter filter, UnaryOperator<Sql.Query> onwards, String orderBy, int first, int size) {
    }

    private record Found(List<Long> ids, int count) {

        boolean many() {
            return count > FEW;
        }
    }

    private Found find(Wanted wanted) {
        boolean all = wanted.filter().equals(PartyFilter.ALL) && visibility.seen().everyone();
        Found few = all ? new Found(List.of(), FEW + 1) : few(wanted);
        return few.many() ? new Found(walk(wanted), FEW + 1) : few;
    }

    private List<Long> walk(Wanted wanted) {
        return wanted.onwards().apply(narrowing.narrow(sql.query("select p.id"), wanted.filter())).add(wanted.orderBy())
                .add("limit ? offset ?", wanted.size(), wanted.first()).list(row -> row.id("id"));
    }

    private record Sorted(Long id, int count) {
    }

    private Found few(Wanted wanted) {
        Sql.Query query = narrowing.narrow(sql.query("with found as materialized (").add(TO_SORT_BY), wanted.filter());
        List<Sorted> sorted = wanted.onwards().apply(query)
                .add("limit ?), counted as (select count(*)::int as number from found)", FEW + 1)
                .add("select page.id, counted.number from counted left join (select p.id, row_number() over (").add(wanted.orderBy())
                .add(") as place from found p").add(wanted.orderBy())
                .add("limit ? offset ?) page on true order by page.place", wanted.size(), wanted.first())
                .list(row -> new Sorted(row.id("id"), row.count("number")));
        return new Found(sorted.stream().map(Sorted::id).filter(Objects::nonNull).toList(), sorted.get(0).count());
    }

    /** @param ids in the order wanted */
    private List<PartyRow> rows(List<Long> ids) {
        return placed(ids, null).stream().map(Placed::row).toList();
    }

    private record Placed(PartyRow row, PartyPlace place) {
    }

    private List<Placed> placed(List<Long> ids, PartySort sort) {
        StandIns standIns = presence.now();
        Map<Long, Placed> found = sql.query(PartyRows.SELECT).add("from party p where p.id = any (?)", (Object) ids.toArray(Long[]::new))
                .list(row -> new Placed(PartyRows.row(row, standIns), sort == null ? null : sort.placeOf(row)))
                .stream().collect(Collectors.toMap(each -> each.row().id(), Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** How many there are, at most one more than {@link #COUNTED_UP_TO}. */
    public int count(PartyFilter filter) {
        return count(filter, COUNTED_UP_TO);
    }

    /** How many there are, at most one more than a number. */
    public int count(PartyFilter filter, int upTo) {
        return (int) narrowing.narrow(sql.query("select count(*) from (select 1"), filter).add("limit ?) counted", upTo + 1).number();
    }

    /** How many of the parties the caller sees are in each stage. */
    public Map<Stage, Long> countByStage() {
        var counts = new EnumMap<Stage, Long>(Stage.class);
        visibility.seen().narrow(sql.query("select p.stage, count(*) as number from party p where p.erased_at is null"))
                .add("group by p.stage").list(row -> counts.put(row.constant("stage", Stage.class), row.id("number")));
        return counts;
    }

    /** Sources in use, for a filter; at most a hundred. From each the index leads to the next, so no party is looked at twice. */
    public List<String> sources() {
        PartyScope seen = visibility.seen();
        return seen.everyone() ? allSources() : sourcesOf(seen);
    }

    private List<String> allSources() {
        return sql.query("""
                with recursive used as (
                  (select p.source from party p where p.erased_at is null and p.source is not null order by p.source limit 1)
                  union all select (select p.source from party p where p.erased_at is null and p.source > used.source
                    order by p.source limit 1) from used where used.source is not null)
                select source from used where source is not null limit 100
                """).list(row -> row.text("source"));
    }

    private List<String> sourcesOf(PartyScope seen) {
        return sql.query("""
                with recursive owner as (select 'USER' as kind, unnest(?) as id union all select 'TEAM', unnest(?)),
                used as (
                  select owner.kind, owner.id, 1 as place, (select p.source from party p where p.erased_at is null
                    and p.owner_kind = owner.kind and p.owner_id = owner.id and p.source is not null order by p.source limit 1) as source from owner
                  union all select used.kind, used.id, place + 1, (select p.source from party p where p.erased_at is null
                    and p.owner_kind = used.kind and p.owner_id = used.id and p.source > used.source order by p.source limit 1)
                  from used where used.source is not null and place <= 100)
                select distinct source from used where source is not null order by source limit 100
                """, seen.users().toArray(Long[]::new), seen.teams().toArray(Long[]::new)).list(row -> row.text("source"));
    }

    /** One party as it stands in a list; empty when there is none that the caller may see. */
    public Optional<PartyRow> row(long id) {
        return visibility.sees(id) ? rows(List.of(id)).stream().findFirst() : Optional.empty();
    }
}
