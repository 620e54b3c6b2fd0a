package org.spoc.party.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spoc.interaction.Interaction;
import org.spoc.party.service.TimelineRow.What;
import org.spoc.testing.InCompany;

class PartyTimelineIT extends InCompany {

    private static final TimelineFilter ALL = TimelineFilter.all(ZoneOffset.UTC);

    @Inject
    private PartyTimeline timeline;

    @Test
    void isReadOnPageByPageWithoutLossOrRepetition() {
        var office = office(1);
        long party = busyPartyOf(office.ann());
        List<TimelineRow> whole = as(office.ann(), () -> timeline.page(party, ALL, null, 500));

        List<TimelineRow> read = new ArrayList<>();
        for (List<TimelineRow> page = page(office.ann(), party, null); !page.isEmpty(); page = page(office.ann(), party, page.get(page.size() - 1))) {
            read.addAll(page);
        }

        assertThat(whole).hasSizeGreaterThan(12);
        assertThat(read).isEqualTo(whole);
    }

    @Test
    void showsOneTypeOfInteractionsInOneDirection() {
        var office = office(1);
        long party = busyPartyOf(office.ann());

        var calls = as(office.ann(), () -> timeline.page(party, new TimelineFilter(null, Interaction.Type.CALL, Interaction.Direction.IN,
                null, null, null, ZoneOffset.UTC), null, 50));

        assertThat(calls).extracting(TimelineRow::title).containsOnly("They called");
    }

    @Test
    void showsOneKindOfEventsThatStandsInTwoPlaces() {
        var office = office(1);
        long party = busyPartyOf(office.ann());

        var deals = as(office.ann(), () -> timeline.page(party, new TimelineFilter(What.OPPORTUNITY, null, null, null, null, null, ZoneOffset.UTC), null, 50));

        assertThat(deals).extracting(TimelineRow::detail).containsExactlyInAnyOrder("OPEN", "LOST");
    }

    @Test
    void findsWordsWhateverTheirCaseAndLooksForWhatItIsGiven() {
        var office = office(1);
        long party = busyPartyOf(office.ann());

        assertThat(as(office.ann(), () -> timeline.page(party, text("FORKLIFT"), null, 50))).isNotEmpty();
        assertThat(as(office.ann(), () -> timeline.page(party, text("f%t"), null, 50))).isEmpty();
    }

    @Test
    void aDayEndsWhereTheOneWhoLooksIs() {
        var office = office(1);
        long party = partyOf(office.ann());
        does(office.ann(), () -> interactions.record(party, new Interaction.Details(Interaction.Type.CALL, Interaction.Direction.IN,
                Instant.parse("2026-03-12T23:30:00Z"), "Late call", null)));
        LocalDate thirteenth = LocalDate.parse("2026-03-13");

        var inParis = as(office.ann(), () -> timeline.page(party, new TimelineFilter(null, null, null, thirteenth, thirteenth, null,
                java.time.ZoneId.of("Europe/Paris")), null, 50));
        var inUtc = as(office.ann(), () -> timeline.page(party, new TimelineFilter(null, null, null, thirteenth, thirteenth, null,
                ZoneOffset.UTC), null, 50));

        assertThat(inParis).extracting(TimelineRow::title).containsExactly("Late call");
        assertThat(inUtc).isEmpty();
    }

    private List<TimelineRow> page(long user, long party, TimelineRow after) {
        return as(user, () -> timeline.page(party, ALL, after, 3));
    }

    private static TimelineFilter text(String text) {
        return new TimelineFilter(null, null, null, null, null, text, ZoneOffset.UTC);
    }

    private long busyPartyOf(long owner) {
        long party = partyOf(owner);
        qualifies(owner, party);
        does(owner, () -> {
            register.consent(party, org.spoc.party.ConsentChannel.CALL, true, "call");
            register.consent(party, org.spoc.party.ConsentChannel.CALL, false, "letter");
            transitions.move(party, null, org.spoc.lifecycle.Stage.PROSPECT, null);
        });
        long deal = opens(owner, party);
        does(owner, () -> opportunities.close(deal, null, org.spoc.deal.Opportunity.State.LOST, "price"));
        buys(owner, party, today());
        buys(owner, party, today());
        return party;
    }
}
