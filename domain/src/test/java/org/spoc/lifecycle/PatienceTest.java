package org.spoc.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void endsInEveryStageThatHasOneAhead() {
        assertThat(Stage.values()).allSatisfy(stage ->
                assertThat(Patience.daysInStage(stage).isPresent()).as(stage.name()).isEqualTo(stage.ahead().isPresent()));
    }

    @Test
    void asksForNoContactWithThoseOfWhomNothingIsKnownAndThoseWhoLeft() {
        assertThat(Patience.daysWithoutContact(Stage.SUSPECT)).isEmpty();
        assertThat(Patience.daysWithoutContact(Stage.FORMER)).isEmpty();
        assertThat(Patience.daysWithoutContact(Stage.DISQUALIFIED)).isEmpty();
        assertThat(Patience.daysWithoutContact(Stage.OPPORTUNITY)).contains(14);
    }
}
