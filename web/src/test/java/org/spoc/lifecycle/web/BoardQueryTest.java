package org.spoc.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.BoardFilter;
import org.spoc.lifecycle.service.BoardPlace;
import org.spoc.ownership.Owner;
import org.spoc.shared.web.Asked;

class BoardQueryTest {

    @Test
    void readsFilters() {
        BoardQuery query = BoardQuery.of(Asked.of(Map.of("owner", "me", "team", "3", "source", "Web & fair", "stuck", "true", "stage", "LEAD")::get));

        assertThat(query.filter(12)).isEqualTo(new BoardFilter(Owner.user(12), 3L, "Web & fair", true));
        assertThat(query.stage()).isEqualTo(Stage.LEAD);
        assertThat(query.address()).isEqualTo("?owner=me&team=3&source=Web+%26+fair&stuck=true");
    }

    @Test
    void dropsWhatItDoesNotKnow() {
        BoardQuery query = BoardQuery.of(Asked.of(Map.of("owner", "USER:x", "team", "ours", "stuck", "perhaps", "stage", "NOWHERE",
                "only", "ALL", "after", "yesterday_1", "size", "-1")::get));

        assertThat(query).isEqualTo(new BoardQuery(null, null, null, false, Stage.SUSPECT, null, null, BoardQuery.SIZE));
        assertThat(query.narrowed()).isFalse();
        assertThat(query.address()).isEqualTo("?");
    }

    @Test
    void findsThePlaceAgainThatItWrote() {
        var place = new BoardPlace(Instant.parse("2026-03-12T09:00:00.123456Z"), 42);

        assertThat(BoardQuery.of(Asked.of(Map.of("after", BoardQuery.text(place))::get)).after()).isEqualTo(place);
    }

    @Test
    void showsNoMoreThanTwoHundredCardsAtOnce() {
        assertThat(BoardQuery.of(Asked.of(Map.of("size", "999")::get)).size()).isEqualTo(200);
        assertThat(BoardQuery.of(Asked.of(Map.of("size", "60")::get)).size()).isEqualTo(60);
    }
}
