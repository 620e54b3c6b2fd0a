package org.spoc.party.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.interaction.Interaction;
import org.spoc.party.service.TimelineFilter;
import org.spoc.party.service.TimelineRow.What;
import org.spoc.shared.web.Asked;

class TimelineQueryTest {

    @Test
    void readsWhatAnAddressAsks() {
        TimelineQuery query = query(Map.of("show", "CALL", "direction", "IN", "from", "2026-01-01", "until", "2026-03-31", "text", " forklift "));

        assertThat(query.filter(ZoneOffset.UTC)).isEqualTo(new TimelineFilter(null, Interaction.Type.CALL, Interaction.Direction.IN,
                LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31"), "forklift", ZoneOffset.UTC));
    }

    @Test
    void aKindOfEventsIsNotATypeOfInteractions() {
        assertThat(query(Map.of("show", "PURCHASE")).filter(ZoneOffset.UTC).what()).isEqualTo(What.PURCHASE);
    }

    @Test
    void dropsWhatTheTimelineDoesNotKnow() {
        TimelineQuery query = query(Map.of("show", "drop table", "direction", "UP", "from", "yesterday", "text", "x".repeat(201)));

        assertThat(query.narrowed()).isFalse();
        assertThat(query.filter(ZoneOffset.UTC)).isEqualTo(TimelineFilter.all(ZoneOffset.UTC));
    }

    @Test
    void isReadAgainFromTheAddressThatItWrites() {
        TimelineQuery query = new TimelineQuery("NOTE", "OUT", LocalDate.parse("2026-02-03"), null, "leasing & rent");

        assertThat(query.address(12)).isEqualTo("party.xhtml?id=12&show=NOTE&direction=OUT&from=2026-02-03&text=leasing+%26+rent");
    }

    private static TimelineQuery query(Map<String, String> parameters) {
        return TimelineQuery.of(Asked.of(parameters::get));
    }
}
