package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

@ExtendWith(RunningSpoc.class)
class FunnelRestIT {

    private Rest admin;
    private String source;

    @BeforeEach
    void oneOfTwoGoesOn(SpocProcess spoc) {
        admin = Rest.asAdministrator(spoc);
        source = Rest.unique("source");
        long one = inquiry();
        inquiry();
        admin.post("parties/" + one + "/transitions", "{'to':'LEAD'}");
    }

    @Test
    void countsTheStagesEnteredInThePeriod() {
        JsonNode funnel = admin.get("funnel?source=" + source).body();

        JsonNode suspect = funnel.at("/stages/0");
        assertThat(suspect.get("stage").asText()).isEqualTo("SUSPECT");
        assertThat(suspect.get("entered").asInt()).isEqualTo(2);
        assertThat(suspect.get("movedOn").asInt()).isEqualTo(1);
        assertThat(suspect.get("stayed").asInt()).isEqualTo(1);
        assertThat(suspect.at("/conversion/percent").decimalValue()).isEqualByComparingTo("50");
        assertThat(suspect.get("stays").asInt()).isEqualTo(1);
        assertThat(funnel.at("/conversion/whole").asInt()).isEqualTo(2);
        assertThat(funnel.at("/conversion/part").asInt()).isZero();
    }

    @Test
    void countsNothingInAPeriodBefore() {
        JsonNode funnel = admin.get("funnel?from=2020-01-01&to=2020-12-31&source=" + source).body();

        assertThat(funnel.get("stages")).hasSize(8).allSatisfy(stage -> assertThat(stage.get("entered").asInt()).isZero());
        assertThat(funnel.at("/conversion/percent").isNull()).isTrue();
    }

    @Test
    void countsNobodyForWhomSomebodyElseAnswers() {
        Rest reader = admin.colleague("READER");

        JsonNode funnel = reader.get("funnel?source=" + source).body();

        assertThat(funnel.at("/stages/0/entered").asInt()).isZero();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(refused("from=yesterday").error()).isEqualTo("from json.notADate");
        assertThat(refused("from=2026-02-01&to=2026-01-01").error()).isEqualTo("to funnel.endsBeforeItBegins");
        assertThat(refused("country=Elbonia").error()).isEqualTo("country country.notACode");
        assertThat(refused("team=ours").error()).isEqualTo("team json.notAWholeNumber");
        assertThat(refused("stage=LEAD").error()).startsWith("stage parameter.unknown");
    }

    private Answer refused(String asked) {
        Answer answer = admin.get("funnel?" + asked);
        assertThat(answer.status()).isEqualTo(400);
        return answer;
    }

    private long inquiry() {
        long party = admin.post("parties", "{'kind':'ORGANISATION','name':'%s','emails':['info@acme.example'],'source':'%s'}"
                .formatted(Rest.unique("Acme"), source)).id();
        admin.post("parties/" + party + "/interactions", "{'type':'EMAIL','direction':'IN','subject':'A quote, please'}");
        return party;
    }
}
