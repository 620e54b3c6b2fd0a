package org.spoc.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who acts for whom at one instant: absences, deputies and team leads as they stood then. Follows deputies through at
 * most ten links and never in a circle (O3); where the chain ends, the team lead of the absent owner stands in, and where
 * that one is not in either, a colleague of the team (O2).
 */
public final class StandIns {

    /** Longest chain of deputies that is followed. */
    public static final int LONGEST_CHAIN = 10;

    /**
     * @param until last day away, included
     * @param deputy who stands in; null when nobody was named
     */
    public record Away(LocalDate until, Long deputy) {
    }

    /** As what somebody is asked. */
    public enum AskedAs { OWNER, LEAD_OF_TEAM, DEPUTY, LEAD_OF_OWNER, COLLEAGUE }

    /**
     * Somebody on the way from the owner to the one who is reached.
     *
     * @param away why it goes on to the next one; null for who is in
     */
    public record Step(long user, AskedAs askedAs, Away away) {
    }

    private final Map<Long, Away> away;
    private final Map<Long, Long> leadOfTeam;
    private final Map<Long, Long> leadOfUser;

    /**
     * @param away users who are away at the instant, with deputy
     * @param leadOfTeam lead of each team, by team id
     * @param leadOfUser lead of the (first) team of each user, by user id
     */
    public StandIns(Map<Long, Away> away, Map<Long, Long> leadOfTeam, Map<Long, Long> leadOfUser) {
        this.away = Map.copyOf(away);
        this.leadOfTeam = Map.copyOf(leadOfTeam);
        this.leadOfUser = Map.copyOf(leadOfUser);
    }

    /** The user to reach for this owner. When nobody in the chain is present it is still the owner, who is away. */
    public long actingFor(Owner owner) {
        List<Step> way = way(owner);
        Step last = way.get(way.size() - 1);
        return last.away() == null ? last.user() : accountable(owner);
    }

    /** Everybody who is asked, in order, up to the first one who is in; when nobody is, up to the last one there is. */
    public List<Step> way(Owner owner) {
        var steps = new ArrayList<Step>();
        long accountable = accountable(owner);
        boolean reached = reaches(accountable, owner.isTeam() ? AskedAs.LEAD_OF_TEAM : AskedAs.OWNER, steps)
                || lead(accountable).filter(lead -> reaches(lead, AskedAs.LEAD_OF_OWNER, steps)).isPresent();
        if (!reached) {
            colleague(accountable).ifPresent(colleague -> steps.add(new Step(colleague, AskedAs.COLLEAGUE, null)));
        }
        return steps;
    }

    private long accountable(Owner owner) {
        return owner.isTeam() ? leadOfTeam.get(owner.getId()) : owner.getId();
    }

    /**
     * Everybody who is asked, from the user to the first one who is in; when nobody is, to the last one who was named. The
     * lead comes last where the deputies end.
     */
    public List<Long> chain(long user) {
        return way(Owner.user(user)).stream().map(Step::user).distinct().toList();
    }

    private Optional<Long> lead(long user) {
        return Optional.ofNullable(leadOfUser.get(user)).filter(lead -> lead != user);
    }

    /** Who is in of the people with the same lead; always the same one, the one who has been there longest. */
    private Optional<Long> colleague(long user) {
        long lead = leadOfUser.getOrDefault(user, user);
        return leadOfUser.entrySet().stream().filter(each -> each.getValue() == lead && !away.containsKey(each.getKey()))
                .map(Map.Entry::getKey).min(Long::compare);
    }

    private boolean reaches(long user, AskedAs askedAs, List<Step> steps) {
        var seen = new HashSet<Long>();
        Long next = user;
        while (next != null && seen.size() <= LONGEST_CHAIN && seen.add(next)) {
            Away absence = away.get(next);
            steps.add(new Step(next, next == user ? askedAs : AskedAs.DEPUTY, absence));
            if (absence == null) {
                return true;
            }
            next = absence.deputy();
        }
        return false;
    }

    /** The absence of a user at the instant, if any. */
    public Optional<Away> absenceOf(long user) {
        return Optional.ofNullable(away.get(user));
    }
}
