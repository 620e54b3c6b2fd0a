package org.spoc.work.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.spoc.followup.service.DueCounts;
import org.spoc.followup.service.FollowUpRow;

/**
 * What somebody has to do, as the first page shows it.
 *
 * @param team the team whose work it is; null for one's own
 * @param teams the teams of the user, to choose from
 * @param due follow-ups that are overdue or due in the days ahead
 * @param stages parties by stage; empty when there are none
 * @param ofTeams parties that belong to a team and to nobody in particular
 * @param away who is away today
 * @param came parties that came to them lately
 * @param since end of the visit before this one; null during the first one
 * @param news what happened to their parties since then
 * @param firstDay whether there is no party in the whole product yet
 */
public record MyWorkView(TeamChoice team, List<TeamChoice> teams, DueCounts dueCounts, List<FollowUpRow> due, List<StageLine> stages,
        Waiting stuck, Waiting unattended, List<TeamChoice> ofTeams, List<AwayToday> away, List<News> came, Instant since,
        List<News> news, boolean firstDay) implements Serializable {

    /** A team of the user. @param parties how many parties it owns itself, at most one more than are counted out */
    public record TeamChoice(long id, String name, int parties) implements Serializable {
    }

    public boolean withoutParties() {
        return stages.isEmpty();
    }
}
