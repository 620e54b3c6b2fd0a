package org.spoc.party.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Stage;

class PartyOrderTest {

    @Test
    void hasAtMostFiveDifferentKeys() {
        var order = PartyOrder.parse("STAGE,-STAGE,x,CITY,-COUNTRY,KIND,SOURCE,CHANGED");

        assertThat(order).hasToString("STAGE,CITY,-COUNTRY,KIND,SOURCE");
        assertThat(order.andBy(PartySort.CREATED)).isEqualTo(order);
    }

    @Test
    void isByNameWhenNothingElseIsSaid() {
        assertThat(PartyOrder.parse(" ,")).isEqualTo(PartyOrder.BY_NAME);
        assertThat(PartyOrder.parse(null)).isEqualTo(PartyOrder.BY_NAME);
    }

    @Test
    void aKeyThatIsInItIsTurnedRound() {
        assertThat(PartyOrder.parse("STAGE,CITY").andBy(PartySort.STAGE)).hasToString("-STAGE,CITY");
    }

    @Test
    void whatManyHaveInCommonIsFollowedByTheirNames() {
        assertThat(PartyOrder.parse("-KIND").orderBy()).isEqualTo("order by p.kind desc, p.sort_name collate \"C\" desc, p.id desc");
        assertThat(PartyOrder.parse("KIND,CHANGED").orderBy()).isEqualTo("order by p.kind asc, p.changed_at desc, p.id desc");
    }

    @Test
    void stagesStandAlongTheWayAsInTheCode() {
        String stages = Arrays.stream(Stage.values()).map(stage -> "'" + stage + "'").collect(Collectors.joining(", "));

        assertThat(PartySort.STAGE.expression()).isEqualTo("array_position(array[" + stages + "], p.stage)");
    }
}
