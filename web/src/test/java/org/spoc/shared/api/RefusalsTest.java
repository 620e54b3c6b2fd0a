package org.spoc.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.Stage;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;

class RefusalsTest {

    private final Refusals refusals = new Refusals(request(Locale.ENGLISH));

    @Test
    void aRefusedMoveSaysWhatIsMissing() {
        var refused = new MoveRefused(Stage.SUSPECT, Stage.LEAD, List.of(new Finding(Criterion.SHOWED_INTEREST, false, "0")));

        Problem problem = refusals.of(refused);

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.type()).isEqualTo("/spoc/problems/move-refused");
        assertThat(problem.detail()).isEqualTo("The move from Suspect to Lead is not possible yet.");
        assertThat(problem.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.criterion()).isEqualTo("SHOWED_INTEREST");
            assertThat(broken.seen()).isEqualTo("0");
            assertThat(broken.title()).isNotBlank();
        });
    }

    @Test
    void everyRefusalHasItsStatus() {
        assertThat(refusals.of(Invalid.member("name", "shape.NotBlank")).status()).isEqualTo(400);
        assertThat(refusals.of(new Forbidden("IMPORT")).status()).isEqualTo(403);
        assertThat(refusals.of(new NotFound("party", 1)).status()).isEqualTo(404);
        assertThat(refusals.of(new RuleBroken("transfer.sameOwner")).status()).isEqualTo(409);
        assertThat(refusals.of(new ChangedMeanwhile(2)).status()).isEqualTo(412);
    }

    @Test
    void whoHangsUpHasFoundNoFault() {
        Problem problem = refusals.of(new IllegalStateException(new EOFException()));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.reference()).isNull();
    }

    @Test
    void theTypeIsStableAndRelative() {
        assertThat(refusals.of(new RuleBroken("transfer.sameOwner")).type()).isEqualTo("/spoc/problems/transfer-same-owner");
        assertThat(refusals.of(new NotFound("party", 1)).type()).isEqualTo("/spoc/problems/not-found");
        assertThat(refusals.status(404).type()).isEqualTo("/spoc/problems/not-found");
    }

    @Test
    void membersAreNamedInTheLanguageAskedFor() {
        var french = new Refusals(request(Locale.GERMAN, Locale.CANADA_FRENCH, Locale.ENGLISH));

        Problem problem = french.of(Invalid.member("emails[0]", "email.noAt", "x"));

        assertThat(problem.errors()).containsExactly(new Problem.Error("emails[0]", "email.noAt", "«\u202fx\u202f» ne contient pas de @. Écrivez-la comme nom@exemple.fr."));
    }

    @Test
    void aRefusalInsideWhatTheContainerThrewIsFound() {
        var thrown = new EJBException(new RuntimeException(new RuleBroken("transfer.sameOwner")));

        assertThat(refusals.of(thrown).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23P01", "40001", "40P01"})
    void twoAtTheSameMomentAreAskedToTryAgain(String state) {
        var thrown = new EJBException(new IllegalStateException(new SQLException("secret", state)));

        Problem problem = refusals.of(thrown);

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.type()).isEqualTo("/spoc/problems/try-again");
    }

    @Test
    void anAbsentDatabaseIsToldWhetherItSaysWhyOrNot() {
        assertThat(refusals.of(new EJBException(new IllegalStateException(new SQLException("secret", "57P01")))).status()).isEqualTo(503);
        assertThat(refusals.of(new EJBException(new IllegalStateException(new SQLException("Error in allocating a connection. Cause: secret")))).status())
                .isEqualTo(503);
    }

    @Test
    void aStaleRowIsAskedToTryAgain() {
        assertThat(refusals.of(new EJBException(new RuntimeException(new OptimisticLockException()))).status()).isEqualTo(409);
    }

    @Test
    void whateverElseHappensTellsNothingButAReference() {
        Problem problem = refusals.of(new IllegalStateException("select secret from hidden", new SQLException("secret", "42P01")));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.reference()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(problem.toString()).doesNotContain("secret", "Exception", "org.spoc").contains(problem.reference());
    }

    private static HttpServletRequest request(Locale... wanted) {
        return (HttpServletRequest) Proxy.newProxyInstance(RefusalsTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getLocales") ? Collections.enumeration(List.of(wanted)) : "/spoc/api/v1/parties");
    }
}
