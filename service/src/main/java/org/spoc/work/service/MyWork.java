package org.spoc.work.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.spoc.followup.service.DueCounts;
import org.spoc.followup.service.FollowUpFilter;
import org.spoc.followup.service.FollowUpList;
import org.spoc.followup.service.Due;
import org.spoc.followup.service.Whose;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;
import org.spoc.user.Scope;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Identity;
import org.spoc.work.service.MyWorkView.TeamChoice;

/**
 * «What do I have to do?» About twenty short statements, whatever the number of parties: each walks along an index and
 * stops after a bounded number of rows. Numbers beyond {@link #COUNTED_UP_TO} are not counted out.
 */
@Stateless
public class MyWork {

    public static final int COUNTED_UP_TO = StagesOfWork.COUNTED_UP_TO;
    /** For so many parties of each stage it is looked up what they lack. */
    public static final int LOOKED_AT = StagesOfWork.LOOKED_AT;

    private static final int FIRST = 5;
    private static final int NEWS = 8;
    private static final int DUE = 8;
    private static final int BEHIND_A_NUMBER = 50;
    private static final Duration LATELY = Duration.ofDays(14);

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;
    @Inject
    private FollowUpList followUps;
    @Inject
    private StagesOfWork stages;
    @Inject
    private WaitingParties waiting;
    @Inject
    private NewsOfWork news;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Visits visits;

    /**
     * @param team one of the user's teams; null for one's own work
     * @throws NotFound when it is no team of the user, or the user does not see what the team does
     */
    public MyWorkView look(Long team) {
        caller.require(Permission.SEE_PARTIES);
        Identity me = caller.identity();
        List<TeamChoice> teams = teams(me);
        WorkScope scope = scope(me, team);
        List<StageLine> lines = stages.lines(scope, stages.lacking(scope));
        Instant since = visits.begin(me.id());
        FollowUpFilter filter = filter(team);
        return new MyWorkView(teams.stream().filter(each -> Objects.equals(each.id(), team)).findFirst().orElse(null),
                me.sees() == Scope.OWN ? List.of() : teams, followUps.counts(filter), followUps.pressing(filter, DUE), lines,
                waiting.look(scope, WaitingParties.Kind.STUCK, FIRST), waiting.look(scope, WaitingParties.Kind.UNATTENDED, FIRST),
                teams.stream().filter(each -> each.parties() > 0).toList(), colleagues.away(me),
                news.came(scope, me.id(), clock.instant().minus(LATELY), FIRST), since, since == null ? List.of() : news.since(scope, me.id(), since, NEWS),
                lines.isEmpty() && !sql.query("select 1 from party where erased_at is null limit 1").exists());
    }

    /** How much is due, for after something was done. */
    public DueCounts due(Long team) {
        scope(caller.identity(), team);
        return followUps.counts(filter(team));
    }

    /** The parties behind a number, those that have been waiting longest first; at most fifty. */
    public List<WorkParty> behind(Long team, Look look) {
        caller.require(Permission.SEE_PARTIES);
        WorkScope scope = scope(caller.identity(), team);
        return switch (look.what()) {
            case STUCK -> waiting.longest(scope, WaitingParties.Kind.STUCK, look.stage(), BEHIND_A_NUMBER);
            case UNATTENDED -> waiting.longest(scope, WaitingParties.Kind.UNATTENDED, look.stage(), BEHIND_A_NUMBER);
            case READY, LACKING -> parties(stages.lacking(scope).of(look));
        };
    }

    private List<WorkParty> parties(List<Long> ids) {
        return sql.query("select").add(WorkParty.COLUMNS).add("""
                , extract(day from ?::timestamptz - p.stage_since)::int as days from party p where p.id = any (?)
                order by p.stage_since, p.id limit ?
                """, clock.instant(), ids.toArray(Long[]::new), BEHIND_A_NUMBER).list(WorkParty::of);
    }

    private static FollowUpFilter filter(Long team) {
        return new FollowUpFilter(team == null ? Whose.MINE : Whose.TEAM, team, Due.OPEN, null);
    }

    private WorkScope scope(Identity me, Long team) {
        if (team == null) {
            return WorkScope.of(me.id());
        }
        if (!me.teams().contains(team) || me.sees().compareTo(Scope.TEAM) < 0) {
            throw new NotFound("team", team);
        }
        return new WorkScope(Set.copyOf(sql.query("select user_id from team_member where team_id = ?", team).list(row -> row.id("user_id"))),
                Set.of(team));
    }

    private List<TeamChoice> teams(Identity me) {
        return sql.query("""
                select t.id, t.name, (select count(*)::int from (select 1 from party p where p.owner_kind = 'TEAM' and p.owner_id = t.id
                  and p.erased_at is null limit ?) c) as parties from team t where t.id = any (?) order by t.name
                """, COUNTED_UP_TO + 1, me.teams().toArray(Long[]::new))
                .list(row -> new TeamChoice(row.id("id"), row.text("name"), row.count("parties")));
    }
}
