package org.spoc.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.lifecycle.Stage;
import org.spoc.shared.Invalid;

class ParametersTest {

    static class Query {
        @QueryParam("sort")
        private String sort;
        private String other;
    }

    void list(@PathParam("id") long id, @QueryParam("q") String text, @BeanParam Query query, String body) {
        // only its parameters are looked at
    }

    @Test
    void pagesHaveFiftyItemsUnlessSaidOtherwise() {
        assertThat(Parameters.limit(null)).isEqualTo(50);
        assertThat(Parameters.limit("500")).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "1.5", "x", "", "99999999999999999999", "١"})
    void refusesOtherLimits(String limit) {
        assertThatThrownBy(() -> Parameters.limit(limit)).isInstanceOf(Invalid.class);
    }

    @Test
    void namesThePossibleConstants() {
        assertThatThrownBy(() -> Parameters.constant("stage", "lead", Stage.class)).isInstanceOfSatisfying(Invalid.class,
                refused -> assertThat(refused.problems().get(0).arguments().get(0)).asString().startsWith("SUSPECT, LEAD"));
    }

    @Test
    void knowsTheParametersOfAMethod() throws NoSuchMethodException {
        var method = ParametersTest.class.getDeclaredMethod("list", long.class, String.class, Query.class, String.class);

        Set<String> known = KnownParameters.known(method);

        assertThat(known).containsExactlyInAnyOrder("q", "sort");
    }
}
