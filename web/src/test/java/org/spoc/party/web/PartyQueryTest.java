package org.spoc.party.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.ConsentChannel;
import org.spoc.party.service.LastWord;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartyOrder;
import org.spoc.party.service.PartySort;
import org.spoc.party.service.Period;
import org.spoc.shared.web.Asked;

class PartyQueryTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void readsFilterOrderAndPageFromTheAddress() {
        var query = query(Map.of("text", " bluth ", "stage", "LEAD", "owner", "TEAM:3", "sort", "-CHANGED", "page", "2"));

        assertThat(query.filter(7, ZoneOffset.UTC)).isEqualTo(new PartyFilter("bluth", null, Stage.LEAD, Owner.team(3), null, null, null));
        assertThat(query.order()).hasToString("-CHANGED");
        assertThat(query.page()).isEqualTo(2);
    }

    @Test
    void readsEveryOtherFilter() {
        var query = query(Map.of("since", "2026-03-01", "team", "4", "hasEmail", "no", "hasPhone", "yes", "consent", "EMAIL:no",
                "createdFrom", "2026-01-01", "createdTo", "2026-01-31", "changedTo", "2026-02-01"));

        assertThat(query.filter(7, ZoneOffset.UTC)).isEqualTo(new PartyFilter(null, null, null, Instant.parse("2026-03-01T00:00:00Z"), null, 4L,
                null, null, null, false, true, new LastWord(ConsentChannel.EMAIL, false),
                new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")),
                new Period(null, Instant.parse("2026-02-02T00:00:00Z"))));
    }

    @Test
    void daysBeginWhereTheVisitorIs() {
        var query = query(Map.of("createdFrom", "2026-07-14"));

        assertThat(query.filter(7, PARIS).created().from()).isEqualTo("2026-07-13T22:00:00Z");
    }

    @Test
    void meIsWhoLooks() {
        var query = query(Map.of("owner", "me"));

        assertThat(query.filter(7, ZoneOffset.UTC).owner()).isEqualTo(Owner.user(7));
    }

    @Test
    void dropsWhatTheListDoesNotKnow() {
        var query = query(Map.of("stage", "NOPE", "kind", "x", "owner", "USER:1 or 1", "sort", "name; drop", "page", "-4", "text", " ",
                "since", "2026-02-30", "consent", "FAX:yes", "columns", "PASSWORD", "view", "x"));

        assertThat(query.filter(7, ZoneOffset.UTC)).isEqualTo(PartyFilter.ALL);
        assertThat(query.order()).isEqualTo(PartyOrder.BY_NAME);
        assertThat(query.columns()).containsExactly(PartyColumn.NAME);
        assertThat(query.page()).isOne();
        assertThat(query.narrowed()).isFalse();
    }

    @Test
    void anotherPageKeepsFilterOrderColumnsAndView() {
        var query = query(Map.of("text", "a&b", "sort", "STAGE,-CHANGED", "columns", "STAGE,TAGS", "view", "5", "page", "2"));

        assertThat(query.at(3)).isEqualTo("?text=a%26b&sort=STAGE,-CHANGED&columns=NAME,STAGE,TAGS&view=5&page=3");
        assertThat(query.at(1)).isEqualTo("?text=a%26b&sort=STAGE,-CHANGED&columns=NAME,STAGE,TAGS&view=5");
    }

    @Test
    void goesNoFurtherThanTheListCounts() {
        assertThat(query(Map.of("page", "9999")).page()).isEqualTo(200);
    }

    @Test
    void aConditionCanBeTakenAway() {
        var query = query(Map.of("stage", "LEAD", "tag", "fair", "page", "3"));

        assertThat(query.without("stage")).isEqualTo("?tag=fair");
        assertThat(query.without("tag")).isEqualTo("?stage=LEAD");
    }

    @Test
    void theSameOrderAgainTurnsItRound() {
        var query = query(Map.of("sort", "CHANGED", "page", "2"));

        assertThat(query.sortedBy(PartySort.CHANGED)).isEqualTo("?sort=-CHANGED");
        assertThat(query.sortedBy(PartySort.NAME)).isEmpty();
        assertThat(query.alsoBy(PartySort.STAGE)).isEqualTo("?sort=CHANGED,STAGE");
    }

    @Test
    void aFormMaySendItsColumnsAndKeysOneByOne() {
        var query = PartyQuery.of(Asked.of(Map.of("columns", new String[] {"NAME", "TAGS", "STAGE"}, "sort1", new String[] {"STAGE"},
                "sort2", new String[] {""}, "sort3", new String[] {"-NAME"})));

        assertThat(query.columns()).containsExactly(PartyColumn.NAME, PartyColumn.TAGS, PartyColumn.STAGE);
        assertThat(query.sort()).isEqualTo("STAGE,-NAME");
    }

    @Test
    void whatTheListDoesNotKnowIsTold() {
        var asked = Asked.of(Map.of("stage", new String[] {"NONSENSE"}, "sort", new String[] {"STAGE,xyz"}, "columns", new String[] {"NAME,SHOE"},
                "country", new String[] {"FR"}));

        var query = PartyQuery.of(asked);

        assertThat(query.asked()).isEqualTo("?country=FR&sort=STAGE&columns=NAME");
        assertThat(asked.ignored()).containsExactlyInAnyOrder("stage=NONSENSE", "sort=STAGE,xyz", "columns=NAME,SHOE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?stage=LEAD&sort=STAGE,-CHANGED", "?text=a%26b%3Dc+d&owner=USER:12&columns=NAME,TAGS"})
    void aViewKeepsWhatWasAsked(String asked) {
        var query = PartyQuery.read(asked);

        assertThat(query.asked()).isEqualTo(asked);
    }

    private static PartyQuery query(Map<String, String> address) {
        return PartyQuery.of(Asked.of(address::get));
    }
}
