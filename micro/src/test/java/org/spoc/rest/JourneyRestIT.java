package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.Rest;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

@ExtendWith(RunningSpoc.class)
class JourneyRestIT {

    private Rest admin;
    private String party;

    @BeforeEach
    void begin(SpocProcess spoc) {
        admin = Rest.asAdministrator(spoc);
        party = "parties/" + admin.organisation().id();
    }

    @Test
    void aMoveWithoutEvidenceIsRefusedAndSaysWhatIsMissing() {
        Answer refused = admin.post(party + "/transitions", "{'to':'LEAD'}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asText()).isEqualTo("/spoc/problems/move-refused");
        assertThat(refused.body().at("/broken/0/criterion").asText()).isEqualTo("SHOWED_INTEREST");
        assertThat(refused.body().at("/broken/0/title").asText()).isNotBlank();
        assertThat(stage()).isEqualTo("SUSPECT");
    }

    @Test
    void theQuestionInAdvanceTellsTheSame() {
        JsonNode lead = admin.get(party + "/transitions").items().get(0);

        assertThat(lead.get("to").asText()).isEqualTo("LEAD");
        assertThat(lead.get("possible").asBoolean()).isFalse();
        assertThat(lead.at("/steps/0/criteria").findValuesAsText("criterion")).containsExactly("REACHABLE_WITH_CONSENT", "SHOWED_INTEREST");
    }

    @Test
    void severalArrowsAreSeveralTransitionsEachWithItsEvidence() {
        qualify();

        Answer moved = admin.post(party + "/transitions", "{'to':'PROSPECT'}");

        assertThat(moved.status()).isEqualTo(201);
        assertThat(moved.items().findValuesAsText("stage")).containsExactly("LEAD", "PROSPECT");
        assertThat(moved.items().get(0).get("channel").asText()).isEqualTo("REST");
        assertThat(moved.items().findValuesAsText("met")).isNotEmpty().containsOnly("true");
    }

    @Test
    void aPurchaseMakesACustomer() {
        becomeOpportunity();

        Answer bought = admin.post(party + "/purchases", "{'boughtOn':'%s','amount':10,'currency':'EUR','what':'A thing'}"
                .formatted(LocalDate.now(ZoneOffset.UTC)));

        assertThat(bought.status()).isEqualTo(201);
        assertThat(stage()).isEqualTo("CUSTOMER");
        assertThat(admin.get(party + "/purchases").items()).hasSize(1);
    }

    @Test
    void theLastDealLostLeadsBack() {
        Answer deal = becomeOpportunity();

        Answer lost = admin.patch("opportunities/" + deal.id(), deal.tag(), "{'state':'LOST','reason':'price'}");

        assertThat(lost.status()).isEqualTo(200);
        assertThat(lost.body().get("state").asText()).isEqualTo("LOST");
        assertThat(stage()).isEqualTo("PROSPECT");
    }

    @Test
    void aChangedDealNeedsTheVersionThatWasSeen() {
        Answer deal = becomeOpportunity();

        Answer changed = admin.patch("opportunities/" + deal.id(), deal.tag(), "{'title':'Bigger'}");
        Answer stale = admin.patch("opportunities/" + deal.id(), deal.tag(), "{'title':'Smaller'}");

        assertThat(changed.body().get("title").asText()).isEqualTo("Bigger");
        assertThat(changed.body().get("need").asText()).isEqualTo("A need");
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void aDealWithABlankNeedIsNotConcrete() {
        qualify();
        admin.post(party + "/opportunities", "{'title':'A deal','need':' ','amount':1,'currency':'EUR','expectedOn':'2030-01-31'}");

        Answer refused = admin.post(party + "/transitions", "{'to':'OPPORTUNITY'}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/broken/0/criterion").asText()).isEqualTo("CONCRETE_OPPORTUNITY");
    }

    @Test
    void whereThereIsNoWayThereIsNoMove() {
        Answer refused = admin.post(party + "/transitions", "{'to':'FORMER','reason':'x'}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asText()).isEqualTo("/spoc/problems/move-no-way");
    }

    private void qualify() {
        admin.post(party + "/interactions", "{'type':'CALL','direction':'IN','subject':'They called'}");
        admin.post(party + "/interactions", "{'type':'EMAIL','direction':'OUT','subject':'We wrote'}");
        admin.patch(party, "*", "{'score':80,'acceptedBySales':true}");
    }

    private Answer becomeOpportunity() {
        qualify();
        Answer deal = admin.post(party + "/opportunities",
                "{'title':'A deal','need':'A need','amount':1200.5,'currency':'EUR','expectedOn':'2030-01-31'}");
        Answer moved = admin.post(party + "/transitions", "{'to':'OPPORTUNITY'}");
        assertThat(moved.status()).isEqualTo(201);
        return deal;
    }

    private String stage() {
        return admin.get(party).body().get("stage").asText();
    }
}
