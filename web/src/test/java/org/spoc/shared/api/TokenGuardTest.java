package org.spoc.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spoc.user.TokenScope.ADMINISTRATION;
import static org.spoc.user.TokenScope.IMPORT;
import static org.spoc.user.TokenScope.READ;
import static org.spoc.user.TokenScope.WRITE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.importing.api.ImportsResource;
import org.spoc.party.api.PartiesResource;
import org.spoc.user.api.TokensResource;
import org.spoc.user.api.UsersResource;

class TokenGuardTest {

    @Test
    void readingAndWritingAreTheUsualPurposes() {
        assertThat(TokenGuard.reaching(PartiesResource.class, "GET")).containsExactly(READ);
        assertThat(TokenGuard.reaching(PartiesResource.class, "POST")).containsExactly(WRITE);
        assertThat(TokenGuard.reaching(PartiesResource.class, "SOMETHING")).containsExactly(WRITE);
    }

    @Test
    void aResourceMayAskForAnother() {
        assertThat(TokenGuard.reaching(UsersResource.class, "GET")).containsExactly(READ);
        assertThat(TokenGuard.reaching(UsersResource.class, "POST")).containsExactly(ADMINISTRATION);
        assertThat(TokenGuard.reaching(ImportsResource.class, "GET")).containsExactly(IMPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void noTokenReachesTheTokens(String method) {
        assertThat(TokenGuard.reaching(TokensResource.class, method)).isEmpty();
    }
}
