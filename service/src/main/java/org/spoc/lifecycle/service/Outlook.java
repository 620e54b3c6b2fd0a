package org.spoc.lifecycle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Facts;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.Move;
import org.spoc.lifecycle.Policy;
import org.spoc.lifecycle.Stage;

/**
 * What parties lack for the stage that lies ahead, for a page full of them: two statements, and the same criteria that
 * the move itself asks. For services that have made sure that the caller may see these parties.
 */
@ApplicationScoped
public class Outlook {

    @Inject
    private Policies policies;
    @Inject
    private FactsOfParties factsOfParties;

    /**
     * @param parties ids with the stage that each is in
     * @return what each lacks, nothing when it is ready to move; those with no stage ahead are left out
     */
    public Map<Long, List<Criterion>> lacking(Map<Long, Stage> parties) {
        Policy policy = policies.inForce();
        Map<Long, Facts> facts = factsOfParties.of(parties.keySet());
        var lacking = new HashMap<Long, List<Criterion>>();
        parties.forEach((id, here) -> here.ahead().filter(ahead -> facts.containsKey(id)).ifPresent(ahead -> lacking.put(id,
                Move.of(here.pathTo(ahead), here, facts.get(id), policy).missing().stream().map(Finding::criterion).toList())));
        return lacking;
    }
}
