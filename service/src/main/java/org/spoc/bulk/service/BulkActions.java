package org.spoc.bulk.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spoc.bulk.BulkAction;
import org.spoc.bulk.BulkKind;
import org.spoc.bulk.BulkOutcome;
import org.spoc.lifecycle.service.ChangeOutlook;
import org.spoc.lifecycle.service.ChangeOutlook.Answer;
import org.spoc.lifecycle.service.MovePreviews;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.PartyScope;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.service.PartyNarrowing;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.Channel;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/**
 * The same for many parties: what it would come to, beginning it, how far it is, what became of each. Users see what
 * they began themselves, administrators everything. The work is done in the background by {@link BulkClock}.
 */
@Stateless
public class BulkActions {

    /** More at once nobody can look through afterwards. */
    public static final int MOST = 100_000;
    /** So many are looked at in advance. */
    private static final int LOOKED_AT = 1_000;
    /** So many of those that would be refused are named. */
    private static final int NAMED = 50;
    private static final String FIRST = "order by p.kind, p.sort_name collate \"C\", p.id limit ?";
    private static final int LONGEST_REQUEST = 80;

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Inject
    private Visibility visibility;
    @Inject
    private PartyNarrowing narrowing;
    @Inject
    private MovePreviews movePreviews;
    @Inject
    private BulkJobs jobs;

    /** How many parties it is about, at most one more than {@link #MOST}. */
    public int count(BulkSelection which) {
        caller.require(Permission.SEE_PARTIES);
        return (int) narrow(sql.query("select count(*) from (select 1"), which).add("limit ?) counted", MOST + 1).number();
    }

    /** What it would come to; nothing is changed. */
    public BulkPreview preview(BulkSelection which, BulkAction action) {
        caller.require(action.kind().permission());
        List<ChangeOutlook> outlooks = action.kind() == BulkKind.MOVE ? moves(which, action) : others(which, action);
        return BulkPreview.of(count(which), outlooks, staying(outlooks));
    }

    private List<ChangeOutlook> moves(BulkSelection which, BulkAction action) {
        List<Long> some = narrow(sql.query("select p.id"), which).add(FIRST, LOOKED_AT).list(row -> row.id("id"));
        return movePreviews.of(some, action.to(), action.reason() != null);
    }

    private List<ChangeOutlook> others(BulkSelection which, BulkAction action) {
        PartyScope changeable = visibility.changeable();
        return narrow(sql.query("""
                select p.id, p.owner_kind, p.owner_id, exists (select from party_tag t where t.party_id = p.id and t.tag = ?) as tagged
                """, action.tag()), which).add(FIRST, LOOKED_AT)
                .list(row -> ChangeOutlook.of(row.id("id"), outlook(row, action, changeable)));
    }

    private static Answer outlook(Row row, BulkAction action, PartyScope changeable) {
        Owner owner = new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id"));
        boolean unchanged = action.kind() == BulkKind.TRANSFER ? owner.equals(action.owner())
                : row.flag("tagged") == (action.kind() == BulkKind.ADD_TAG);
        return !changeable.reaches(owner) ? Answer.NOT_ALLOWED : unchanged ? Answer.UNCHANGED : Answer.POSSIBLE;
    }

    private List<BulkPreview.Staying> staying(List<ChangeOutlook> outlooks) {
        Map<Long, ChangeOutlook> refused = outlooks.stream().filter(each -> each.answer().isRefusal())
                .collect(Collectors.toMap(ChangeOutlook::party, Function.identity()));
        return sql.query("select p.id, p.name from party p where p.id = any (?)", (Object) refused.keySet().toArray(Long[]::new))
                .add(FIRST, NAMED).list(row -> staying(row.text("name"), refused.get(row.id("id"))));
    }

    private static BulkPreview.Staying staying(String name, ChangeOutlook outlook) {
        return new BulkPreview.Staying(outlook.party(), name, outlook.answer(), outlook.missing());
    }

    /**
     * Begins it, for the parties that match now.
     *
     * @param request a text of the caller's own choice; the same one again begins nothing new
     * @return the id under which it is carried out
     */
    public long start(String request, BulkSelection which, BulkAction action) {
        caller.require(action.kind().permission());
        action.check();
        if (request == null || request.isBlank() || request.length() > LONGEST_REQUEST) {
            throw Invalid.member("request", "shape.Size", 1, LONGEST_REQUEST);
        }
        String key = caller.id() + ":" + request;
        Channel channel = caller.decides(null).channel() == Channel.REST ? Channel.REST : Channel.PAGE;
        return jobs.add(key, action, caller.id(), channel).map(id -> fill(id, which)).orElseGet(() -> jobs.idOf(key));
    }

    private long fill(long id, BulkSelection which) {
        int rows = narrow(sql.query("""
                insert into bulk_row (job_id, place, party_id) select ?, row_number() over (order by found.kind, found.sort_name collate "C", found.id), found.id
                from (select p.id, p.kind, p.sort_name
                """, id), which).add("limit ?) found", MOST + 1).update();
        if (rows == 0) {
            throw new RuleBroken("bulk.nothing");
        }
        if (rows > MOST) {
            throw new RuleBroken("bulk.tooMany", MOST);
        }
        jobs.total(id, rows);
        return id;
    }

    private Sql.Query narrow(Sql.Query query, BulkSelection which) {
        return narrowing.narrow(query, which.filter())
                .addIf(!which.ids().isEmpty(), "and p.id = any (?)", (Object) which.ids().toArray(Long[]::new));
    }

    /** What was begun last comes first. */
    public List<BulkView> list(int limit) {
        return jobs.list(owner(), limit);
    }

    /** @throws NotFound when there is none that the caller may see */
    public BulkView open(long id) {
        return jobs.find(id, owner()).orElseThrow(() -> new NotFound("bulk", id));
    }

    /**
     * What became of each, in the order of the work. Parties that the caller may not see any more have no name.
     *
     * @param outcome only these; null for all
     * @param after only those with a higher place
     */
    public List<BulkAnswer> answers(long id, BulkOutcome outcome, int after, int limit) {
        open(id);
        Sql.Query query = sql.query("select r.place, r.party_id, r.outcome, r.reasons, r.at, p.name from bulk_row r left join party p"
                + " on p.id = r.party_id and p.erased_at is null");
        return visibility.seen().narrow(query).add("where r.job_id = ? and r.place > ?", id, after)
                .addIf(outcome != null, "and r.outcome = ?", outcome).add("order by r.place limit ?", limit).list(BulkActions::answer);
    }

    private static BulkAnswer answer(Row row) {
        return new BulkAnswer(row.count("place"), row.id("party_id"), row.text("name"), row.constant("outcome", BulkOutcome.class),
                BulkText.read(row.text("reasons")), row.instant("at"));
    }

    /** Stops it after the party in hand; what was done before stays. */
    public void cancel(long id) {
        open(id);
        jobs.requestCancel(id);
    }

    /** Whose actions the caller sees; null for everybody's. */
    private Long owner() {
        caller.require(Permission.SEE_PARTIES);
        return caller.may(Permission.MANAGE_USERS) ? null : caller.id();
    }
}
