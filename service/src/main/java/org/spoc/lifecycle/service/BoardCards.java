package org.spoc.lifecycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Facts;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.Patience;
import org.spoc.lifecycle.Policy;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.ownership.service.PartyScope;
import org.spoc.ownership.service.Presence;
import org.spoc.ownership.service.Visibility;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** The cards of the board: one statement for the parties of all columns, one for their facts, one for their deals. */
@ApplicationScoped
class BoardCards {

    @Inject
    private Sql sql;
    @Inject
    private BoardStatement statement;
    @Inject
    private Policies policies;
    @Inject
    private FactsOfParties factsOfParties;
    @Inject
    private Visibility visibility;
    @Inject
    private Caller caller;
    @Inject
    private Presence presence;
    @Inject
    private Clock clock;

    private record Listed(long id, int seq, String name, String source, String industry, Stage stage, Instant since,
            LocalDate lastPurchase, Owner owner, String ownerName) {
    }

    /** What is looked up once for all cards. */
    private record Around(Map<Long, Facts> facts, Map<Long, BoardCard.Deal> deals, Policy policy, StandIns standIns,
            PartyScope movable, Instant now) {
    }

    /** @param after where to read on, for one stage; null for the beginning */
    Map<Stage, List<BoardCard>> of(BoardFilter filter, PartyScope scope, Collection<Stage> stages, BoardPlace after, int size) {
        List<Listed> listed = list(filter, scope, stages, after, size);
        List<Long> ids = listed.stream().map(Listed::id).toList();
        PartyScope movable = caller.may(Permission.MOVE_STAGES) ? visibility.changeable() : null;
        var around = new Around(factsOfParties.of(ids), deals(ids), policies.inForce(), presence.now(), movable, clock.instant());
        return listed.stream().map(each -> card(each, around)).collect(Collectors.groupingBy(BoardCard::stage));
    }

    private List<Listed> list(BoardFilter filter, PartyScope scope, Collection<Stage> stages, BoardPlace after, int size) {
        Sql.Query query = sql.query("""
                select c.*, case c.owner_kind when 'USER' then (select name from app_user where id = c.owner_id)
                  else (select name from team where id = c.owner_id) end as owner_name
                from (select l.*, row_number() over (partition by l.stage order by l.stage_since desc, l.id desc) as nth
                """);
        statement.from(query, stages, filter, scope).add("""
                cross join lateral (
                  select p.id, p.stage_seq, p.name, p.source, p.industry, p.stage, p.stage_since, p.last_purchase_on,
                    p.owner_kind, p.owner_id from party p
                """);
        statement.where(query, filter, scope);
        if (after != null) {
            query.add("and (p.stage_since, p.id) < (?, ?)", after.since(), after.id());
        }
        return query.add("order by p.stage_since desc, p.id desc limit ?) l) c where c.nth <= ? order by c.stage_since desc, c.id desc", size, size)
                .list(BoardCards::listed);
    }

    private static Listed listed(Row row) {
        return new Listed(row.id("id"), row.count("stage_seq"), row.text("name"), row.text("source"), row.text("industry"),
                row.constant("stage", Stage.class), row.instant("stage_since"), row.date("last_purchase_on"),
                new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id")), row.text("owner_name"));
    }

    private Map<Long, BoardCard.Deal> deals(List<Long> parties) {
        var deals = new HashMap<Long, BoardCard.Deal>();
        sql.query("""
                select party_id, currency, sum(amount) as amount, min(expected_on) as expected_on from opportunity
                where party_id = any (?) and state = 'OPEN' and amount is not null group by party_id, currency order by 3 desc
                """, (Object) parties.toArray(Long[]::new)).list(row -> deals.putIfAbsent(row.id("party_id"),
                new BoardCard.Deal(row.amount("amount"), row.text("currency"), row.date("expected_on"))));
        return deals;
    }

    private static BoardCard card(Listed party, Around around) {
        Facts facts = around.facts().get(party.id());
        Move ahead = party.stage().ahead().map(next -> Move.of(party.stage().pathTo(next), party.stage(), facts, around.policy())).orElse(null);
        Owner owner = party.owner();
        return new BoardCard(party.id(), party.seq(), party.name(), party.source(), party.industry(), party.stage(), party.since(),
                Math.max(0, Duration.between(party.since(), around.now()).toDays()),
                Patience.isOver(party.stage(), party.since(), around.now()), ahead, inactiveIn(party, facts, around.policy()),
                party.lastPurchase(), around.deals().get(party.id()), owner, party.ownerName(),
                !owner.isTeam() && around.standIns().absenceOf(owner.getId()).isPresent(),
                around.movable() != null && around.movable().reaches(owner));
    }

    private static Long inactiveIn(Listed party, Facts facts, Policy policy) {
        return party.stage() != Stage.CUSTOMER ? null
                : Math.max(0, policy.inactiveAfterDays() - ChronoUnit.DAYS.between(facts.quietSince(), facts.today()));
    }
}
