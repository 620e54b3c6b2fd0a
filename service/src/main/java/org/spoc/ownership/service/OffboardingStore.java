package org.spoc.ownership.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Succession;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.Channel;
import org.spoc.user.Decision;

/** The offboardings as they are kept. Whoever works on one holds it for half a minute at a time. */
@ApplicationScoped
class OffboardingStore {

    /**
     * One that is to be worked on.
     *
     * @param fence counts the claims; whoever has a lower one has lost it
     * @param by id of who decided it
     */
    record Claim(long id, long fence, long user, Succession to, String reason, boolean deactivates, long by, Channel channel) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    Optional<OffboardingPlan> plan(long user) {
        return sql.query("select name from app_user where id = ?", user).first(row -> row.text("name"))
                .map(name -> new OffboardingPlan(user, name, parties(user), leads(user), latest(user)));
    }

    private List<OffboardingPlan.Count> parties(long user) {
        return sql.query("""
                select stage, count(*) as number from party where owner_kind = 'USER' and owner_id = ? and erased_at is null group by stage
                """, user).list(row -> new OffboardingPlan.Count(row.constant("stage", Stage.class), row.id("number")))
                .stream().sorted(java.util.Comparator.comparing(OffboardingPlan.Count::stage)).toList();
    }

    private List<OffboardingPlan.Led> leads(long user) {
        return sql.query("select id, name from team where lead_id = ? order by lower(name)", user)
                .list(row -> new OffboardingPlan.Led(row.id("id"), row.text("name")));
    }

    private OffboardingRow latest(long user) {
        return sql.query("""
                select o.*, u.name as by_name, coalesce(s.name, t.name) as successor from offboarding o
                join app_user u on u.id = o.created_by
                left join app_user s on o.successor_kind = 'USER' and s.id = o.successor_id
                left join team t on o.successor_kind <> 'USER' and t.id = o.successor_id
                where o.user_id = ? order by o.id desc limit 1
                """, user).first(OffboardingStore::row).orElse(null);
    }

    private static OffboardingRow row(Row row) {
        return new OffboardingRow(row.id("id"), row.id("user_id"), row.constant("state", OffboardingRow.State.class),
                row.text("successor"), row.text("successor_kind").equals("MEMBERS"), row.text("reason"), row.flag("deactivates"),
                row.id("parties_total"), row.id("parties_done"), row.text("by_name"), row.instant("created_at"),
                row.instant("ended_at"), row.text("failure"));
    }

    void add(long user, Succession to, boolean deactivates, long total, Decision decision) {
        sql.query("""
                insert into offboarding (id, user_id, successor_kind, successor_id, reason, deactivates, state, parties_total, created_by,
                  channel, created_at)
                values (nextval('spoc_id'), ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?)
                """, user, to.kind(), to.id(), decision.reason(), deactivates, total, decision.decider(), decision.channel(),
                decision.at()).update();
    }

    void cancel(long user) {
        sql.query("update offboarding set state = 'CANCELLED', ended_at = ? where user_id = ? and state = 'RUNNING'",
                clock.instant(), user).update();
    }

    /** Takes one that nobody works on. */
    Optional<Claim> claim() {
        return sql.query("""
                update offboarding set claimed_until = clock_timestamp() + interval '30 seconds', fence = fence + 1
                where id = (select id from offboarding where state = 'RUNNING'
                  and (claimed_until is null or claimed_until < clock_timestamp()) order by created_at limit 1 for update skip locked)
                returning *
                """).first(row -> new Claim(row.id("id"), row.id("fence"), row.id("user_id"),
                new Succession(row.constant("successor_kind", Succession.Kind.class), row.id("successor_id")), row.text("reason"),
                row.flag("deactivates"), row.id("created_by"), row.constant("channel", Channel.class)));
    }

    /** Adds to what is done, in the transaction that does it. @return false when somebody stopped it, or another node has it */
    boolean progress(Claim claim, long passed) {
        return sql.query("""
                update offboarding set parties_done = parties_done + ?, parties_total = greatest(parties_total, parties_done + ?),
                  claimed_until = clock_timestamp() + interval '30 seconds'
                where id = ? and fence = ? and state = 'RUNNING'
                """, passed, passed, claim.id(), claim.fence()).update() == 1;
    }

    void end(Claim claim, OffboardingRow.State state, String failure) {
        sql.query("update offboarding set state = ?, ended_at = ?, failure = ? where id = ? and fence = ? and state = 'RUNNING'",
                state, clock.instant(), failure, claim.id(), claim.fence()).update();
    }

    /** Lets go of it after a trouble that may pass; it is taken up again when the claim runs out. */
    void release(Claim claim) {
        sql.query("update offboarding set claimed_until = clock_timestamp() + interval '5 seconds' where id = ? and fence = ?",
                claim.id(), claim.fence()).update();
    }
}
