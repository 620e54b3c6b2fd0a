package org.spoc.bulk.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.spoc.bulk.BulkAction;
import org.spoc.bulk.BulkKind;
import org.spoc.bulk.BulkOutcome;
import org.spoc.bulk.BulkState;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.shared.Reason;
import org.spoc.shared.service.LostClaim;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.Channel;

/** The actions on many parties as they are kept: claimed by one worker at a time, guarded by its fence. */
@ApplicationScoped
class BulkJobs {

    private static final String VIEW = """
            select j.*, u.name as creator, coalesce(o.name, t.name) as owner_name from bulk_job j join app_user u on u.id = j.created_by
            left join app_user o on j.owner_kind = 'USER' and o.id = j.owner_id left join team t on j.owner_kind = 'TEAM' and t.id = j.owner_id
            where true
            """;

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    /** @return the id; empty when this request was heard before */
    Optional<Long> add(String request, BulkAction action, long user, Channel channel) {
        Owner owner = action.owner();
        return sql.query("""
                insert into bulk_job (id, request, kind, to_stage, owner_kind, owner_id, tag, reason, channel, state, created_by, created_at)
                values (nextval('spoc_id'), ?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?) on conflict (request) do nothing returning id
                """, request, action.kind(), action.to(), owner == null ? null : owner.getKind(), owner == null ? null : owner.getId(),
                action.tag(), action.reason(), channel, user, clock.instant()).first(row -> row.id("id"));
    }

    long idOf(String request) {
        return sql.query("select id from bulk_job where request = ?", request).number();
    }

    void total(long id, int rows) {
        sql.query("update bulk_job set rows_total = ? where id = ?", rows, id).update();
    }

    /** @param user only if it is this one's; null for anybody's */
    Optional<BulkView> find(long id, Long user) {
        return sql.query(VIEW).add("and j.id = ?", id).addIf(user != null, "and j.created_by = ?", user).first(BulkJobs::view);
    }

    /** @param user only this one's; null for everybody's */
    List<BulkView> list(Long user, int limit) {
        return sql.query(VIEW).addIf(user != null, "and j.created_by = ?", user).add("order by j.id desc limit ?", limit).list(BulkJobs::view);
    }

    private static BulkView view(Row row) {
        return new BulkView(row.id("id"), action(row), row.text("owner_name"), row.constant("state", BulkState.class), row.text("creator"),
                row.instant("created_at"), row.instant("ended_at"), row.id("rows_total"), row.id("done"), row.id("unchanged"),
                row.id("refused"), row.flag("cancel_requested"));
    }

    private static BulkAction action(Row row) {
        Owner owner = row.id("owner_id") == null ? null : new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id"));
        return new BulkAction(row.constant("kind", BulkKind.class), row.constant("to_stage", Stage.class), owner, row.text("tag"), row.text("reason"));
    }

    void requestCancel(long id) {
        sql.query("update bulk_job set cancel_requested = true where id = ? and state = 'RUNNING'", id).update();
    }

    /** Takes over an action that nobody works on, for thirty seconds that every party begins anew. */
    Optional<BulkRun> claim(String worker) {
        return sql.query("""
                update bulk_job set claimed_by = ?, claimed_until = clock_timestamp() + interval '30 seconds', fence = fence + 1
                where id = (select id from bulk_job where state = 'RUNNING' and (claimed_until is null or claimed_until < clock_timestamp())
                  order by created_at limit 1 for update skip locked)
                returning id, fence, kind, to_stage, owner_kind, owner_id, tag, reason, created_by, channel
                """, worker).first(row -> new BulkRun(row.id("id"), row.id("fence"), action(row), row.id("created_by"),
                row.constant("channel", Channel.class)));
    }

    boolean cancelRequested(BulkRun run) {
        return sql.query("select 1 from bulk_job where id = ? and cancel_requested", run.job()).exists();
    }

    /** The next ones that have no answer yet. */
    List<Long> open(BulkRun run, int limit) {
        return sql.query("select party_id from bulk_row where job_id = ? and outcome is null order by place limit ?", run.job(), limit)
                .list(row -> row.id("party_id"));
    }

    /** Nobody takes it over before this transaction has ended. @throws LostClaim when another worker has it */
    void stillMine(BulkRun run) {
        guard(run, sql.query("select 1 from bulk_job where id = ? and fence = ? and state = 'RUNNING' for update", run.job(), run.fence())
                .list(row -> true).size());
    }

    /** Writes an answer once, and begins the thirty seconds anew. @throws LostClaim when there is one already */
    void answer(BulkRun run, long party, BulkOutcome outcome, List<Reason> reasons) {
        guard(run, sql.query("update bulk_row set outcome = ?, reasons = ?, at = ? where job_id = ? and party_id = ? and outcome is null",
                outcome, outcome == BulkOutcome.REFUSED ? BulkText.write(reasons) : null, clock.instant(), run.job(), party).update());
        sql.query("""
                update bulk_job set done = done + case when ? then 1 else 0 end, unchanged = unchanged + case when ? then 1 else 0 end,
                  refused = refused + case when ? then 1 else 0 end, troubles = 0,
                  claimed_until = clock_timestamp() + interval '30 seconds' where id = ?
                """, outcome == BulkOutcome.DONE, outcome == BulkOutcome.UNCHANGED, outcome == BulkOutcome.REFUSED, run.job()).update();
    }

    /** @throws LostClaim when another worker has it */
    void end(BulkRun run, BulkState state) {
        guard(run, sql.query("""
                update bulk_job set state = ?, ended_at = ?, claimed_by = null, claimed_until = null where id = ? and fence = ? and state = 'RUNNING'
                """, state, clock.instant(), run.job(), run.fence()).update());
    }

    private static void guard(BulkRun run, int touched) {
        if (touched == 0) {
            throw new LostClaim(run.toString());
        }
    }

    /** Gives it back, so that any worker may go on with it at once. */
    void release(BulkRun run) {
        sql.query("update bulk_job set claimed_by = null, claimed_until = null where id = ? and fence = ?", run.job(), run.fence()).update();
    }

    /** Something went wrong that may pass. @return how often that was since the last party went through */
    long trouble(BulkRun run) {
        return sql.query("update bulk_job set troubles = troubles + 1 where id = ? and fence = ? returning troubles", run.job(), run.fence())
                .list(row -> row.count("troubles").longValue()).stream().findFirst().orElse(0L);
    }
}
