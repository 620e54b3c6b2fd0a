package org.spoc.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokenScopeTest {

    @ParameterizedTest
    @EnumSource(Permission.class)
    void somethingOpensEveryPermission(Permission permission) {
        assertThat(TokenScope.values()).anyMatch(scope -> scope.opens(permission));
    }

    @Test
    void readingOpensNothingThatChanges() {
        assertThat(Arrays.stream(Permission.values()).filter(TokenScope.READ::opens))
                .containsExactlyInAnyOrder(Permission.USE_DIRECTORY, Permission.SEE_PARTIES, Permission.EXPORT);
    }

    @Test
    void importingOpensNeitherUsersNorLaterStages() {
        assertThat(TokenScope.IMPORT.opens(Permission.MIGRATE)).isFalse();
        assertThat(TokenScope.IMPORT.opens(Permission.MANAGE_USERS)).isFalse();
    }
}
