package org.spoc.party.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;

class FactTest {

    private static final PartyDetails SEEN = details("Acme", "Mining", "Oslo");

    @Test
    void isSavedAloneAndLeavesWhatOthersDid() {
        PartyDetails typed = details("Acme", "Shipping", "Oslo");
        PartyDetails saved = details("Acme Group", "Mining", "Bergen");

        assertThat(Fact.INDUSTRY.taken(typed, saved)).isEqualTo(details("Acme Group", "Shipping", "Bergen"));
    }

    @Test
    void isInConflictOnlyWithItself() {
        PartyDetails saved = details("Acme Group", "Mining", "Oslo");

        assertThat(Fact.INDUSTRY.same(SEEN, saved)).isTrue();
        assertThat(Fact.NAME.same(SEEN, saved)).isFalse();
        assertThat(Fact.ADDRESS.same(SEEN, details("Acme", "Mining", "Bergen"))).isFalse();
    }

    @Test
    void knowsOnlyMembersThatPartiesHave() {
        List<String> members = Arrays.stream(PartyDetails.class.getRecordComponents()).map(each -> each.getName()).toList();

        assertThat(Fact.values()).allSatisfy(fact -> assertThat(members).containsAll(fact.members()));
    }

    private static PartyDetails details(String name, String industry, String city) {
        return new PartyDetails(PartyKind.ORGANISATION, name, null, null, List.of(), List.of(), List.of(), null, city, null, null,
                industry, null, null, Set.of(), null, null, null, null, null);
    }
}
