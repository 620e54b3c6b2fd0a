package org.spoc.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.followup.service.Due;
import org.spoc.followup.service.FollowUpFilter;
import org.spoc.followup.service.FollowUpSort;
import org.spoc.followup.service.Whose;
import org.spoc.shared.web.Asked;

class FollowUpQueryTest {

    @Test
    void asksForWhatIStillHaveToDoWhenTheAddressSaysNothing() {
        FollowUpQuery query = of(Map.of());

        assertThat(query.filter()).isEqualTo(FollowUpFilter.MINE);
        assertThat(query.order()).isEqualTo(FollowUpSort.DUE);
        assertThat(query.address()).isEmpty();
        assertThat(query.narrowed()).isFalse();
    }

    @Test
    void saysInItsAddressWhatItWasAskedFor() {
        FollowUpQuery query = of(Map.of("whose", "all", "due", "overdue", "party", "12", "sort", "-CREATED", "page", "3"));

        assertThat(query.filter()).isEqualTo(new FollowUpFilter(Whose.ALL, null, Due.OVERDUE, 12L));
        assertThat(query.reversed()).isTrue();
        assertThat(query.address()).isEqualTo("?whose=all&due=overdue&party=12&sort=-CREATED&page=3");
    }

    @Test
    void aTeamIsMoreThanWhose() {
        FollowUpQuery query = of(Map.of("whose", "all", "team", "7"));

        assertThat(query.filter()).isEqualTo(new FollowUpFilter(Whose.TEAM, 7L, Due.OPEN, null));
        assertThat(query.address()).isEqualTo("?team=7");
        assertThat(query.whose(Whose.MINE).address()).isEmpty();
    }

    @Test
    void dropsWhatTheListDoesNotKnow() {
        FollowUpQuery query = of(Map.of("whose", "MINE", "due", "never", "party", "x", "team", "-1", "sort", "title", "page", "0"));

        assertThat(query.address()).isEmpty();
    }

    @Test
    void whatIsClosedComesInTheOrderOfItsEndAndWhatIsOpenHasNone() {
        assertThat(of(Map.of("due", "closed")).order()).isEqualTo(FollowUpSort.CLOSED);
        assertThat(of(Map.of("due", "closed", "sort", "CLOSED")).due(Due.OPEN).order()).isEqualTo(FollowUpSort.DUE);
    }

    @Test
    void theSameOrderAgainIsTheOtherWayRoundAndBeginsOnTheFirstPage() {
        FollowUpQuery query = of(Map.of("page", "4"));

        assertThat(query.sortedBy(FollowUpSort.CREATED).address()).isEqualTo("?sort=CREATED");
        assertThat(query.sortedBy(FollowUpSort.DUE).address()).isEqualTo("?sort=-DUE");
        assertThat(query.sortedBy(FollowUpSort.DUE).sortedBy(FollowUpSort.DUE).address()).isEqualTo("?sort=DUE");
    }

    private static FollowUpQuery of(Map<String, String> address) {
        return FollowUpQuery.of(Asked.of(address::get));
    }
}
