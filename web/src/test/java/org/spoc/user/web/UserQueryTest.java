package org.spoc.user.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.shared.web.Asked;
import org.spoc.user.Role;
import org.spoc.user.service.UserFilter;
import org.spoc.user.service.UserSort;

class UserQueryTest {

    @Test
    void withoutParametersThoseWhoHaveNotLeftAreShownByName() {
        var query = UserQuery.of(Asked.of(name -> null));

        assertThat(query.filter()).isEqualTo(new UserFilter(null, null, null, null, true, null));
        assertThat(query.sort()).isEqualTo("NAME");
        assertThat(query.narrowed()).isFalse();
    }

    @Test
    void everyFilterIsRead() {
        var query = UserQuery.of(Asked.of(Map.of("text", " ann ", "role", "LEAD", "team", "12", "unit", "1", "state", "ALL", "in", "AWAY")::get));

        assertThat(query.filter()).isEqualTo(new UserFilter("ann", Role.LEAD, 12L, 1L, null, false));
    }

    @Test
    void whatTheListDoesNotKnowIsDropped() {
        var query = UserQuery.of(Asked.of(Map.of("role", "KING", "team", "x", "state", "GONE", "in", "maybe", "sort", "-PASSWORD", "page", "0")::get));

        assertThat(query).isEqualTo(UserQuery.of(Asked.of(name -> null)));
    }

    @Test
    void theAddressOfAPageGivesThatPage() {
        var query = UserQuery.of(Asked.of(Map.of("text", "a&b", "in", "IN", "sort", "-UNIT")::get));

        assertThat(query.at(3)).isEqualTo("?text=a%26b&in=IN&sort=-UNIT&page=3");
    }

    @Test
    void theSameOrderAgainIsTheOtherWayRound() {
        var query = UserQuery.of(Asked.of(Map.of("sort", "UNIT")::get));

        assertThat(query.sortedBy(UserSort.UNIT)).isEqualTo("?sort=-UNIT");
        assertThat(query.sortedBy(UserSort.NAME)).isEmpty();
    }
}
