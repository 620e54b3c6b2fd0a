package org.spoc.party.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartySort;

class PartyQueryTest {

    @Test
    void readsFilterOrderAndPageFromTheAddress() {
        var query = query(Map.of("text", " bluth ", "stage", "LEAD", "owner", "TEAM:3", "sort", "-CHANGED", "page", "2"));

        assertThat(query.filter(7)).isEqualTo(new PartyFilter("bluth", null, Stage.LEAD, Owner.team(3), null, null, null));
        assertThat(query.order()).isEqualTo(PartySort.CHANGED);
        assertThat(query.reversed()).isTrue();
        assertThat(query.page()).isEqualTo(2);
    }

    @Test
    void meIsWhoLooks() {
        var query = query(Map.of("owner", "me"));

        assertThat(query.filter(7).owner()).isEqualTo(Owner.user(7));
    }

    @Test
    void dropsWhatTheListDoesNotKnow() {
        var query = query(Map.of("stage", "NOPE", "kind", "x", "owner", "USER:1 or 1", "sort", "name; drop", "page", "-4", "text", " "));

        assertThat(query.filter(7)).isEqualTo(PartyFilter.ALL);
        assertThat(query.order()).isEqualTo(PartySort.NAME);
        assertThat(query.page()).isOne();
        assertThat(query.narrowed()).isFalse();
    }

    @Test
    void anotherPageKeepsFilterAndOrder() {
        var query = query(Map.of("text", "a&b", "sort", "CHANGED", "page", "2"));

        assertThat(query.at(3)).isEqualTo("?text=a%26b&sort=CHANGED&page=3");
        assertThat(query.at(1)).isEqualTo("?text=a%26b&sort=CHANGED");
    }

    @Test
    void theSameOrderAgainTurnsItRound() {
        var query = query(Map.of("sort", "CHANGED", "page", "2"));

        assertThat(query.sortedBy(PartySort.CHANGED)).isEqualTo("?sort=-CHANGED");
        assertThat(query.sortedBy(PartySort.NAME)).isEmpty();
    }

    private static PartyQuery query(Map<String, String> address) {
        return PartyQuery.of(address::get);
    }
}
