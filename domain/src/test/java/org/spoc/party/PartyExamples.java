package org.spoc.party;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.spoc.lifecycle.FactsExamples;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Policy;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Assignment;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Owner;
import org.spoc.user.Channel;
import org.spoc.user.Decision;

/** Parties that tests speak about, brought to their stage by the real verbs. */
public final class PartyExamples {

    public static final long ANN = 11;
    public static final long NUMBER = 4711;
    public static final Instant CREATED = Instant.parse("2026-03-01T09:00:00Z");

    private PartyExamples() {
    }

    public static Party suspect() {
        Party party = unguarded();
        party.begin(Stage.SUSPECT, Origin.CREATED, Policy.DEFAULT, decidedAt(CREATED));
        party.giveTo(Assignment.of(Owner.user(ANN), Cause.CREATED_NAMED), decidedAt(CREATED));
        return party;
    }

    /** A party that has neither stage nor owner yet. */
    public static Party unguarded() {
        return numbered(new Party(alice(), decidedAt(CREATED)));
    }

    public static Party lead() {
        return moved(Stage.LEAD);
    }

    public static Party prospect() {
        return moved(Stage.PROSPECT);
    }

    public static Party opportunity() {
        return moved(Stage.OPPORTUNITY);
    }

    public static Party customer() {
        return moved(Stage.CUSTOMER);
    }

    public static Decision decidedAt(Instant at) {
        return new Decision(ANN, null, Channel.PAGE, at, null);
    }

    public static PartyDetails alice() {
        return person(null, "Alice", "Müller");
    }

    public static PartyDetails person(String name, String given, String family) {
        return new PartyDetails(PartyKind.PERSON, name, given, family, List.of("alice@example.org"), List.of("+33142685300"),
                List.of(), "FR", "Besançon", "fr", "FAIR", null, null, null, Set.of("vip"), null, null, null, null, null);
    }

    public static PartyDetails organisation(String name) {
        return new PartyDetails(PartyKind.ORGANISATION, name, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null);
    }

    private static Party moved(Stage target) {
        Party party = suspect();
        party.moveTo(target, FactsExamples.readyToBuy().facts(), Policy.DEFAULT, Origin.MOVED, decidedAt(CREATED.plusSeconds(60)));
        return party;
    }

    /** The number comes from the store, which there is none of here. */
    private static Party numbered(Party party) {
        try {
            var id = Party.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(party, NUMBER);
            return party;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
