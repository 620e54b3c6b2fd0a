package org.spoc.ownership;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts for whom at one instant: absences, deputies and team leads as they stood then. Follows deputies through at
 * most ten links and never in a circle (O3); where the chain ends, the team lead of the absent owner stands in.
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
        long accountable = owner.isTeam() ? leadOfTeam.get(owner.getId()) : owner.getId();
        return present(accountable, new HashSet<>())
                .or(() -> lead(accountable).flatMap(lead -> present(lead, new HashSet<>())))
                .orElse(accountable);
    }

    /**
     * Everybody who is asked, from the user to the first one who is in; when nobody is, to the last one who was named. The
     * lead comes last where the deputies end.
     */
    public List<Long> chain(long user) {
        var asked = new LinkedHashSet<Long>();
        follow(user, asked);
        if (lastOf(asked).filter(away::containsKey).isPresent()) {
            lead(user).ifPresent(lead -> follow(lead, asked));
        }
        return List.copyOf(asked);
    }

    private void follow(Long first, Set<Long> asked) {
        Long next = first;
        while (next != null && asked.size() <= LONGEST_CHAIN && asked.add(next) && away.containsKey(next)) {
            next = away.get(next).deputy();
        }
    }

    private static Optional<Long> lastOf(Set<Long> asked) {
        return asked.stream().reduce((first, second) -> second);
    }

    private Optional<Long> lead(long user) {
        return Optional.ofNullable(leadOfUser.get(user)).filter(lead -> lead != user);
    }

    private Optional<Long> present(long user, Set<Long> seen) {
        Away absence = away.get(user);
        if (absence == null) {
            return Optional.of(user);
        }
        if (absence.deputy() == null || !seen.add(user) || seen.size() > LONGEST_CHAIN) {
            return Optional.empty();
        }
        return present(absence.deputy(), seen);
    }

    /** The absence of a user at the instant, if any. */
    public Optional<Away> absenceOf(long user) {
        return Optional.ofNullable(away.get(user));
    }
}
