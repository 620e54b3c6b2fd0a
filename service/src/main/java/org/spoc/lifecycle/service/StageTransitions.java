package org.spoc.lifecycle.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spoc.lifecycle.Evidence;
import org.spoc.lifecycle.Facts;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Policy;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.StageEntry;
import org.spoc.lifecycle.StageTime;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.Party;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.Channel;
import org.spoc.user.Decision;
import org.spoc.user.Permission;

/**
 * The one way from stage to stage. Page, board, bulk action, REST, import, events and the clock all end here; the
 * question «what is missing?» and the act look at the same facts with the same criteria.
 */
@Settled
@Stateless
public class StageTransitions {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Policies policies;
    @Inject
    private FactsOfParties factsOfParties;
    @Inject
    private Visibility visibility;
    @Inject
    private Clock clock;

    /** The moves that can be asked for now, each with its criteria, met or not; the next stage on the way comes first. */
    public List<Move> moves(long party) {
        visibility.requireSeen(party);
        Stage here = stageOf(party);
        Facts facts = factsOfParties.of(party);
        Policy policy = policies.inForce();
        return here.reachable().stream()
                .sorted(Comparator.comparing((Stage stage) -> !here.ahead().equals(Optional.of(stage))).thenComparing(stage -> stage))
                .map(stage -> Move.of(here.pathTo(stage), here, facts, policy)).toList();
    }

    /** The score from 0 to 100 from which on a party is qualified, by the policy in force. */
    public int scoreThreshold() {
        return policies.inForce().scoreThreshold();
    }

    /**
     * Moves a party, over several stages at once if need be, in one transaction.
     *
     * @param version the version of the party that was seen; null accepts any
     * @param reason why; needed on arrows that ask for it
     * @return the stages entered, in order
     * @throws MoveRefused when a criterion does not hold; the attempt is stored
     */
    public List<Stage> move(long id, Long version, Stage target, String reason) {
        return move(visibility.toChange(id, version, Permission.MOVE_STAGES), target, reason);
    }

    /**
     * As {@link #move}, for who decided by the stage that was seen: what else changed of the party does not matter.
     *
     * @param seen number of the last line of the history that was seen
     * @throws ChangedMeanwhile when the party has moved since
     * @throws MoveRefused when a criterion does not hold; the attempt is stored
     */
    public List<Stage> moveFrom(long id, int seen, Stage target, String reason) {
        Party party = visibility.toChange(id, Permission.MOVE_STAGES);
        if (party.getStageSeq() != seen) {
            throw new ChangedMeanwhile(party.getVersion());
        }
        return move(party, target, reason);
    }

    private List<Stage> move(Party party, Stage target, String reason) {
        Decision decision = visibility.decision(party, reason);
        Policy policy = policies.inForce();
        try {
            return store(party.moveTo(target, factsOfParties.of(party.getId()), policy, Origin.MOVED, decision));
        } catch (MoveRefused refused) {
            storeRefusal(party, target, refused, policy, decision);
            throw refused;
        }
    }

    /** Where the history of a new party begins. */
    public record Start(Party party, Stage first, Origin origin, Decision decision) {
    }

    /** Begins the histories of new parties. To be called by the service that creates them, in the same transaction. */
    public void begin(List<Start> starts) {
        Policy policy = policies.inForce();
        starts.forEach(each -> entities.persist(each.party().begin(each.first(), each.origin(), policy, each.decision())));
    }

    /**
     * Something happened that moves a party by itself: a purchase makes a customer, the last open deal lost leads back.
     * Nothing happens when there is no way or a criterion on it does not hold. The party is locked by the caller, in the same transaction.
     */
    public void follow(Party party, Stage target, Decision decision) {
        entities.flush();
        Policy policy = policies.inForce();
        Facts facts = factsOfParties.of(party.getId());
        Move move = party.ask(target, facts.withReason(decision.hasReason()), policy);
        if (!move.steps().isEmpty() && move.possible()) {
            store(party.moveTo(target, facts, policy, Origin.EVENT, decision));
        }
    }

    /** Where a party was, oldest first, with evidence. */
    public List<StageHistoryRow> history(long party) {
        visibility.requireSeen(party);
        return sql.query("""
                select e.seq, e.stage, e.entered_at, lead(e.entered_at) over (order by e.seq) as left_at, e.origin,
                  d.name as decided_by, b.name as on_behalf_of, e.channel, e.reason, e.policy_version, e.evidence
                from stage_entry e left join app_user d on d.id = e.decided_by left join app_user b on b.id = e.on_behalf_of
                where e.party_id = ? order by e.seq
                """, party).list(StageTransitions::historyRow);
    }

    /**
     * How long a party was in each stage it has entered (L8). Business time goes by the time zone of who is accountable
     * now; for a team, of its lead.
     */
    public List<StageTime> times(long party) {
        visibility.requireSeen(party);
        ZoneId zone = ZoneId.of(sql.query("""
                select u.time_zone from party p left join team t on p.owner_kind = 'TEAM' and t.id = p.owner_id
                join app_user u on u.id = case p.owner_kind when 'USER' then p.owner_id else t.lead_id end where p.id = ?
                """, party).first(row -> row.text("time_zone")).orElse("UTC"));
        List<StageTime.Stay> stays = sql.query("""
                select stage, entered_at, lead(entered_at) over (order by seq) as left_at from stage_entry where party_id = ? order by seq
                """, party).list(row -> new StageTime.Stay(row.constant("stage", Stage.class), row.instant("entered_at"), row.instant("left_at")));
        return StageTime.of(stays, clock.instant(), zone);
    }

    private static StageHistoryRow historyRow(Row row) {
        return new StageHistoryRow(row.count("seq"), row.constant("stage", Stage.class), row.instant("entered_at"),
                row.instant("left_at"), row.constant("origin", Origin.class), row.text("decided_by"),
                row.text("on_behalf_of"), row.constant("channel", Channel.class), row.text("reason"),
                row.count("policy_version"), Evidence.read(row.text("evidence")));
    }

    private Stage stageOf(long party) {
        return sql.query("select stage from party where id = ?", party).first(row -> row.constant("stage", Stage.class))
                .orElseThrow();
    }

    private List<Stage> store(Collection<StageEntry> entries) {
        entries.forEach(entities::persist);
        return entries.stream().map(StageEntry::getStage).toList();
    }

    private void storeRefusal(Party party, Stage target, MoveRefused refused, Policy policy, Decision decision) {
        sql.query("""
                insert into refused_move (party_id, from_stage, to_stage, at, decided_by, on_behalf_of, channel, reason,
                  policy_version, missing) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, party.getId(), party.getStage(), target, decision.at(), decision.decider(), decision.onBehalfOf(),
                decision.channel(), decision.reason(), policy.version(), Evidence.write(refused.broken())).update();
    }
}
