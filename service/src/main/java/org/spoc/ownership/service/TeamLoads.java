package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.service.Caller;

/** How much the members of a team have in hand, who of them is away today and who stands in. */
@Settled
@Stateless
public class TeamLoads {

    /**
     * A member.
     *
     * @param mayOwn has a role that owns parties
     * @param capacity how many parties the member may own; null for no limit
     * @param parties how many the member owns, by stage
     * @param awayUntil last day of the absence; null for who is in
     * @param standIn name of who stands in; null for who is in, and when nobody does
     */
    public record Member(long id, String name, String mail, String phone, boolean lead, boolean active, boolean mayOwn, Integer capacity,
            Map<Stage, Long> parties, LocalDate awayUntil, String standIn) implements Serializable {

        public long total() {
            return parties.values().stream().mapToLong(Long::longValue).sum();
        }

        public boolean full() {
            return capacity != null && total() >= capacity;
        }

        /** How much of the capacity is used, from 0 to 100; null without a limit. */
        public Integer percent() {
            return capacity == null ? null : capacity == 0 ? 100 : (int) Math.min(100, total() * 100 / capacity);
        }
    }

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Inject
    private Presence presence;

    /** Members by name, the lead first, those who have left last. */
    public List<Member> members(long team) {
        caller.identity();
        StandIns standIns = presence.now();
        Map<Long, Map<Stage, Long>> owned = owned(team);
        List<Member> members = sql.query("select u.id, u.name, u.mail, u.phone, u.active, u.capacity, u.id = t.lead_id as lead,")
                .add(Eligibility.HAS_ROLE, (Object) Eligibility.rolesInTurn()).add("""
                as may_own from team t join team_member m on m.team_id = t.id join app_user u on u.id = m.user_id
                where t.id = ? order by u.id <> t.lead_id, not u.active, lower(u.name), u.id
                """, team).list(row -> member(row, owned, standIns));
        Map<Long, String> names = names(members.stream().filter(member -> member.awayUntil() != null).map(member -> acting(member.id(), standIns)).toList());
        return members.stream().map(member -> member.awayUntil() == null ? member : stoodIn(member, standIns, names)).toList();
    }

    private static Member member(Row row, Map<Long, Map<Stage, Long>> owned, StandIns standIns) {
        long id = row.id("id");
        return new Member(id, row.text("name"), row.text("mail"), row.text("phone"), row.flag("lead"), row.flag("active"),
                row.flag("may_own"), row.count("capacity"), owned.getOrDefault(id, Map.of()),
                row.flag("active") ? standIns.absenceOf(id).map(StandIns.Away::until).orElse(null) : null, null);
    }

    private static long acting(long user, StandIns standIns) {
        return standIns.actingFor(Owner.user(user));
    }

    private static Member stoodIn(Member m, StandIns standIns, Map<Long, String> names) {
        long acting = acting(m.id(), standIns);
        String name = acting == m.id() ? null : names.get(acting);
        return new Member(m.id(), m.name(), m.mail(), m.phone(), m.lead(), m.active(), m.mayOwn(), m.capacity(), m.parties(), m.awayUntil(), name);
    }

    private Map<Long, Map<Stage, Long>> owned(long team) {
        var owned = new HashMap<Long, Map<Stage, Long>>();
        sql.query("""
                select p.owner_id, p.stage, count(*) as number from party p
                where p.owner_kind = 'USER' and p.owner_id in (select user_id from team_member where team_id = ?) and p.erased_at is null
                group by p.owner_id, p.stage
                """, team).list(row -> owned.computeIfAbsent(row.id("owner_id"), user -> new EnumMap<>(Stage.class))
                .put(row.constant("stage", Stage.class), row.id("number")));
        return owned;
    }

    /** How many parties the team itself owns. */
    public long ownedByTeam(long team) {
        caller.identity();
        return sql.query("select count(*) from party where owner_kind = 'TEAM' and owner_id = ? and erased_at is null", team).number();
    }

    private Map<Long, String> names(Collection<Long> users) {
        var names = new HashMap<Long, String>();
        if (!users.isEmpty()) {
            sql.query("select id, name from app_user where id = any (?)", (Object) users.toArray(Long[]::new))
                    .list(row -> names.put(row.id("id"), row.text("name")));
        }
        return names;
    }
}
