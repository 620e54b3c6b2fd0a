package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.ownership.Assignment;
import org.spoc.ownership.Candidate;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Owner;
import org.spoc.ownership.Rotation;
import org.spoc.ownership.RoundRobin;
import org.spoc.shared.Invalid;
import org.spoc.shared.service.Sql;

/**
 * Decides who becomes the contact owner of a new party: whoever was named, else the owner of the organisation, else the
 * next eligible member of the unit's intake team, else the fallback team. Always somebody, always explained.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Assigning {

    private static final String OWNER = "owner";

    @Inject
    private Sql sql;
    @Inject
    private Presence presence;
    @Inject
    private Eligibility eligibility;

    /**
     * What a new party brings along for finding its owner.
     *
     * @param named who is wanted; null leaves it to the other ways
     * @param cause what it is called when the one who is wanted gets it
     * @param ofOrganisation owner of the organisation that a person belongs to; null for none
     */
    public record Wish(Owner named, Cause cause, Owner ofOrganisation) {

        private boolean open() {
            return named == null && ofOrganisation == null;
        }
    }

    /**
     * The first owners of new parties, in their order. Takes the lock of the intake team until the transaction ends
     * when any of them is open, so that turns are exact whatever runs at the same time, on any node (O6). The number of
     * statements does not depend on the number of parties.
     *
     * @param unit business unit that the parties come in through
     * @throws Invalid when somebody was named who cannot own a party
     */
    public List<Assignment> first(List<Wish> wishes, long unit) {
        eligibility.require(OWNER, wishes.stream().map(Wish::named).filter(Objects::nonNull).collect(Collectors.toSet()));
        Iterator<Assignment> automatic = automatic(unit, (int) wishes.stream().filter(Wish::open).count()).iterator();
        return wishes.stream().map(wish -> wish.open() ? automatic.next() : settled(wish)).toList();
    }

    private Assignment settled(Wish wish) {
        return wish.named() == null ? following(wish.ofOrganisation()) : Assignment.of(wish.named(), wish.cause());
    }

    /** Somebody was named. @throws Invalid when it is nobody who can own a party */
    public Assignment named(Owner owner, Cause cause) {
        eligibility.require(OWNER, Set.of(owner));
        return Assignment.of(owner, cause);
    }

    /**
     * Owners for parties that are passed on, each the next eligible member in turn, with the same exactness as for new
     * parties.
     *
     * @param without who leaves, and is passed over
     * @return fewer than asked for when nobody is eligible any more
     */
    public List<Assignment> inTurn(long team, int count, long without) {
        var rotation = new Rotation(team, takeTurns(team, count),
                candidates(team).stream().filter(candidate -> candidate.user() != without).toList());
        var given = new ArrayList<Assignment>();
        while (given.size() < count) {
            Optional<Candidate> next = rotation.next();
            if (next.isEmpty()) {
                break;
            }
            given.add(new Assignment(Owner.user(next.get().user()), Cause.TRANSFER, rotation.explanation()));
        }
        store(team, rotation.taken());
        return given;
    }

    /** The owner of the organisation carries over (O11). */
    public Assignment following(Owner ofOrganisation) {
        return Assignment.of(ofOrganisation, Cause.FOLLOWS_ORGANISATION);
    }

    /** Round robin, else fallback. */
    private List<Assignment> automatic(long unit, int count) {
        if (count == 0) {
            return List.of();
        }
        Long team = intakeTeam(unit);
        if (team == null) {
            return Collections.nCopies(count, fallback(unit, RoundRobin.explain(null, List.of())));
        }
        var rotation = new Rotation(team, takeTurns(team, count), candidates(team));
        List<Assignment> given = Stream.generate(() -> next(rotation, unit)).limit(count).toList();
        store(team, rotation.taken());
        return given;
    }

    private Assignment next(Rotation rotation, long unit) {
        Optional<Candidate> chosen = rotation.next();
        return chosen.map(candidate -> new Assignment(Owner.user(candidate.user()), Cause.ROUND_ROBIN, rotation.explanation()))
                .orElseGet(() -> fallback(unit, rotation.explanation()));
    }

    private Long intakeTeam(long unit) {
        return sql.query("""
                select coalesce(u.intake_team_id, m.intake_team_id) as team
                from business_unit m left join business_unit u on u.id = ? where m.id = 1
                """, unit).first(row -> Objects.requireNonNullElse(row.id("team"), 0L)).filter(id -> id != 0).orElse(null);
    }

    private Assignment fallback(long unit, String explanation) {
        long team = sql.query("""
                select coalesce(u.fallback_team_id, m.fallback_team_id)
                from business_unit m left join business_unit u on u.id = ? where m.id = 1
                """, unit).number();
        return new Assignment(Owner.team(team), Cause.FALLBACK, explanation);
    }

    /**
     * Holds the members as they are until the transaction ends, so that nobody whose turn comes loses the role meanwhile.
     *
     * @return the last turn before these
     */
    private long takeTurns(long team, int count) {
        return sql.query("""
                with held as (select 1 from app_user where id in (select user_id from team_member where team_id = ?) order by id for share)
                insert into rotation (team_id, turn) select ?, ? where (select count(*) from held) >= 0
                on conflict (team_id) do update set turn = rotation.turn + excluded.turn returning turn
                """, team, team, count).number() - count;
    }

    private void store(long team, Map<Long, Long> taken) {
        Long[] users = taken.keySet().toArray(Long[]::new);
        Long[] turns = Stream.of(users).map(taken::get).toArray(Long[]::new);
        sql.query("""
                insert into rotation_turn (team_id, user_id, turn) select ?, * from unnest(?, ?)
                on conflict (team_id, user_id) do update set turn = excluded.turn
                """, team, users, turns).update();
    }

    private List<Candidate> candidates(long team) {
        var standIns = presence.now();
        return sql.query("select u.id, u.active, u.capacity, coalesce(t.turn, 0) as turn,")
                .add(Eligibility.HAS_ROLE, (Object) Eligibility.rolesInTurn()).add("""
                  as may_own, case when u.capacity is null then 0 else (select count(*)::int from party p
                    where p.owner_kind = 'USER' and p.owner_id = u.id and p.erased_at is null) end as owned
                from team_member m join app_user u on u.id = m.user_id
                left join rotation_turn t on t.team_id = m.team_id and t.user_id = m.user_id
                where m.team_id = ? order by u.id
                """, team).list(row -> new Candidate(row.id("id"), row.flag("active"),
                standIns.absenceOf(row.id("id")).isEmpty(), row.flag("may_own"), row.count("owned"),
                row.count("capacity"), row.id("turn")));
    }
}
