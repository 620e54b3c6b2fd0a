package org.spoc.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spoc.lifecycle.Stage.CUSTOMER;
import static org.spoc.lifecycle.Stage.DISQUALIFIED;
import static org.spoc.lifecycle.Stage.FORMER;
import static org.spoc.lifecycle.Stage.INACTIVE;
import static org.spoc.lifecycle.Stage.LEAD;
import static org.spoc.lifecycle.Stage.OPPORTUNITY;
import static org.spoc.lifecycle.Stage.PROSPECT;
import static org.spoc.lifecycle.Stage.SUSPECT;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spoc.Migrations;

class StageTest {

    /** The map of the product: whoever changes an arrow changes this picture. */
    private static final String PICTURE = """
            SUSPECT ──► LEAD ──► PROSPECT ──► OPPORTUNITY ──► CUSTOMER ──► INACTIVE ──► FORMER
                                                              CUSTOMER ──► FORMER
                                                              CUSTOMER ◄── INACTIVE
                                 PROSPECT ◄── FORMER
            SUSPECT ◄── LEAD ◄── PROSPECT ◄── OPPORTUNITY
            SUSPECT, LEAD, PROSPECT, OPPORTUNITY ──► DISQUALIFIED ──► SUSPECT
            """;

    private static final String REACHED = """
            SUSPECT       LEAD PROSPECT OPPORTUNITY CUSTOMER DISQUALIFIED
            LEAD          SUSPECT PROSPECT OPPORTUNITY CUSTOMER DISQUALIFIED
            PROSPECT      LEAD OPPORTUNITY CUSTOMER DISQUALIFIED
            OPPORTUNITY   PROSPECT CUSTOMER DISQUALIFIED
            CUSTOMER      INACTIVE FORMER
            INACTIVE      CUSTOMER FORMER
            FORMER        PROSPECT
            DISQUALIFIED  SUSPECT
            """;

    @Test
    void thePictureIsTheMapInTheCode() {
        var drawn = StagePicture.arrows(PICTURE);

        var coded = new TreeSet<String>();
        Arrays.stream(Stage.values()).forEach(from -> from.next().forEach(to -> coded.add(from + " ──► " + to)));

        assertThat(coded).isEqualTo(drawn).hasSize(17);
    }

    @Test
    void thePictureIsTheMapInTheDatabase() {
        var drawn = StagePicture.arrows(PICTURE);

        var stored = new TreeSet<String>();
        Pattern.compile("insert into stage_arrow values\\s*([^;]*);").matcher(Migrations.text()).results()
                .flatMap(rows -> Pattern.compile("\\('(\\w+)', '(\\w+)'\\)").matcher(rows.group(1)).results())
                .forEach(row -> stored.add(row.group(1) + " ──► " + row.group(2)));

        assertThat(stored).isEqualTo(drawn);
    }

    @Test
    void oneRequestReachesTheStagesOfThisTable() {
        var table = Arrays.stream(Stage.values())
                .map(stage -> "%-13s %s%n".formatted(stage, stage.reachable().stream().sorted().map(Enum::name)
                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining());

        assertThat(table).isEqualTo(REACHED);
    }

    @Test
    void goesForwardBySeveralArrows() {
        assertThat(SUSPECT.pathTo(CUSTOMER)).containsExactly(LEAD, PROSPECT, OPPORTUNITY, CUSTOMER);
        assertThat(LEAD.pathTo(OPPORTUNITY)).containsExactly(PROSPECT, OPPORTUNITY);
    }

    @Test
    void goesBackByOneArrowAlone() {
        assertThat(PROSPECT.pathTo(LEAD)).containsExactly(LEAD);
        assertThat(PROSPECT.pathTo(SUSPECT)).isEmpty();
        assertThat(OPPORTUNITY.pathTo(LEAD)).isEmpty();
    }

    @Test
    void neverLeavesTheMap() {
        assertThat(CUSTOMER.pathTo(OPPORTUNITY)).isEmpty();
        assertThat(SUSPECT.pathTo(INACTIVE)).isEmpty();
        assertThat(SUSPECT.pathTo(FORMER)).isEmpty();
        assertThat(FORMER.pathTo(CUSTOMER)).isEmpty();
        assertThat(DISQUALIFIED.pathTo(LEAD)).isEmpty();
        assertThat(CUSTOMER.pathTo(DISQUALIFIED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void hasNoArrowToItself(Stage stage) {
        assertThat(stage.pathTo(stage)).isEmpty();
        assertThat(stage.next()).doesNotContain(stage);
    }

    @Test
    void liesAheadOnTheWayForwardOnly() {
        assertThat(SUSPECT.ahead()).contains(LEAD);
        assertThat(OPPORTUNITY.ahead()).contains(CUSTOMER);
        assertThat(Set.of(CUSTOMER, INACTIVE, FORMER, DISQUALIFIED)).allSatisfy(stage -> assertThat(stage.ahead()).isEmpty());
    }
}
