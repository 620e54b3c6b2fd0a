package org.spoc.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void theWidestOfSeveralRolesCounts() {
        assertThat(Scope.OWN.widest(Scope.TEAM)).isEqualTo(Scope.TEAM);
        assertThat(Scope.EVERYONE.widest(Scope.NONE)).isEqualTo(Scope.EVERYONE);
    }

    @Test
    void eachScopeContainsTheOnesBeforeIt() {
        assertThat(Scope.values()).containsExactly(Scope.NONE, Scope.OWN, Scope.TEAM, Scope.EVERYONE);
    }
}
