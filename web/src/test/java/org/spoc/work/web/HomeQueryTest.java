package org.spoc.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Policy;
import org.spoc.lifecycle.Stage;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Sentences;
import org.spoc.work.service.Look;

class HomeQueryTest {

    @Test
    void isAboutMyOwnWorkWhenTheAddressSaysNothing() {
        HomeQuery query = HomeQuery.of(Asked.of(Map.<String, String>of()::get));

        assertThat(query).isEqualTo(new HomeQuery(null, null));
        assertThat(query.address()).isEmpty();
    }

    @Test
    void saysInItsAddressWhatItWasAskedFor() {
        HomeQuery query = HomeQuery.of(Asked.of(Map.of("team", "7", "show", "LACKING", "stage", "LEAD", "criterion", "QUALIFIED")::get));

        assertThat(query.look()).isEqualTo(new Look(Look.What.LACKING, Stage.LEAD, Criterion.QUALIFIED));
        assertThat(query.address()).isEqualTo("?team=7&show=LACKING&stage=LEAD&criterion=QUALIFIED");
        assertThat(query.of(8L).address()).isEqualTo("?team=8");
    }

    @Test
    void showsNothingBehindANumberThatThereIsNot() {
        assertThat(HomeQuery.look("EVERYTHING", "LEAD", null)).isNull();
        assertThat(HomeQuery.look("LACKING", "LEAD", "LUCK")).isNull();
        assertThat(HomeQuery.look("STUCK", "nowhere", null)).isEqualTo(new Look(Look.What.STUCK, null, null));
    }

    @Test
    void hasAShortNameForEverythingThatCanBeMissingOnTheWay() {
        for (String language : Sentences.LANGUAGES) {
            Sentences sentences = Sentences.in(Locale.forLanguageTag(language));

            assertThat(Arrays.stream(Stage.values()).filter(stage -> stage.ahead().isPresent())
                    .flatMap(stage -> Policy.DEFAULT.criteria(stage, stage.ahead().orElseThrow()).stream()))
                    .isNotEmpty().allSatisfy(criterion -> assertThat(sentences.knows("home.lack." + criterion)).as(criterion.name()).isTrue());
        }
    }
}
