package org.spoc.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spoc.lifecycle.FactsExamples.nothingKnown;

import org.junit.jupiter.api.Test;

class MoveTest {

    @Test
    void hasAStepForEachArrow() {
        var path = Stage.SUSPECT.pathTo(Stage.OPPORTUNITY);

        var move = Move.of(path, Stage.SUSPECT, nothingKnown().facts(), Policy.DEFAULT);

        assertThat(move.to()).isEqualTo(Stage.OPPORTUNITY);
        assertThat(move.steps()).extracting(step -> step.from() + ">" + step.to())
                .containsExactly("SUSPECT>LEAD", "LEAD>PROSPECT", "PROSPECT>OPPORTUNITY");
    }

    @Test
    void saysAllThatIsMissingOnTheWholeWay() {
        var path = Stage.SUSPECT.pathTo(Stage.OPPORTUNITY);

        var move = Move.of(path, Stage.SUSPECT, nothingKnown().reachable(1, 1).facts(), Policy.DEFAULT);

        assertThat(move.possible()).isFalse();
        assertThat(move.missing()).extracting(Finding::criterion).containsExactly(Criterion.SHOWED_INTEREST,
                Criterion.QUALIFIED, Criterion.TWO_WAY_CONTACT, Criterion.ACCEPTED_BY_SALES, Criterion.CONCRETE_OPPORTUNITY);
    }

    @Test
    void isPossibleWhenNothingIsMissing() {
        var path = Stage.SUSPECT.pathTo(Stage.CUSTOMER);

        var move = Move.of(path, Stage.SUSPECT, FactsExamples.readyToBuy().facts(), Policy.DEFAULT);

        assertThat(move.possible()).isTrue();
        assertThat(move.needsReason()).isFalse();
    }

    @Test
    void saysWhenAReasonIsNeeded() {
        var path = Stage.LEAD.pathTo(Stage.DISQUALIFIED);

        var move = Move.of(path, Stage.LEAD, nothingKnown().withReason().facts(), Policy.DEFAULT);

        assertThat(move.needsReason()).isTrue();
        assertThat(move.possible()).isTrue();
    }
}
