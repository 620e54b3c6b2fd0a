package org.spoc.lifecycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Facts;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.Policy;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.ChangeOutlook.Answer;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.PartyScope;
import org.spoc.ownership.service.Visibility;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/** Asks for many parties what {@link StageTransitions} would say to each: the same facts, criteria and rights. */
@ApplicationScoped
public class MovePreviews {

    @Inject
    private Sql sql;
    @Inject
    private Policies policies;
    @Inject
    private FactsOfParties factsOfParties;
    @Inject
    private Visibility visibility;

    private record Place(long party, Stage stage, Owner owner) {
    }

    /**
     * @param parties that the caller sees; others are left out
     * @param reasoned whether a reason will be given
     * @return in no particular order
     */
    public List<ChangeOutlook> of(Collection<Long> parties, Stage target, boolean reasoned) {
        Policy policy = policies.inForce();
        Map<Long, Facts> facts = factsOfParties.of(parties);
        PartyScope changeable = visibility.changeable();
        return places(parties).stream()
                .map(each -> changeable.reaches(each.owner()) ? of(each, target, facts.get(each.party()).withReason(reasoned), policy)
                        : ChangeOutlook.of(each.party(), Answer.NOT_ALLOWED))
                .toList();
    }

    private List<Place> places(Collection<Long> parties) {
        return visibility.seen().narrow(sql.query("select p.id, p.stage, p.owner_kind, p.owner_id from party p where p.erased_at is null"))
                .add("and p.id = any (?)", (Object) parties.toArray(Long[]::new)).list(MovePreviews::place);
    }

    private static Place place(Row row) {
        return new Place(row.id("id"), row.constant("stage", Stage.class),
                new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id")));
    }

    private static ChangeOutlook of(Place place, Stage target, Facts facts, Policy policy) {
        List<Stage> path = place.stage().pathTo(target);
        if (path.isEmpty()) {
            return ChangeOutlook.of(place.party(), place.stage() == target ? Answer.UNCHANGED : Answer.NO_WAY);
        }
        Move move = Move.of(path, place.stage(), facts, policy);
        return move.possible() ? ChangeOutlook.of(place.party(), Answer.POSSIBLE)
                : new ChangeOutlook(place.party(), Answer.LACKING, move.missing().stream().map(Finding::criterion).collect(Collectors.toSet()));
    }
}
