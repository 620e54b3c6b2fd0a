package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.Rest;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

@ExtendWith(RunningSpoc.class)
class OwnersRestIT {

    private Rest admin;

    @BeforeEach
    void signIn(SpocProcess spoc) {
        admin = Rest.asAdministrator(spoc);
    }

    @Test
    void aTransferCarriesThePeopleOfTheOrganisation() {
        Answer organisation = admin.organisation();
        Answer person = admin.personOf(organisation);
        Rest contact = admin.colleague("CONTACT");

        Answer given = admin.post("parties/" + organisation.id() + "/owners", "{'owner':{'login':'%s'},'reason':'Knows them'}".formatted(contact.login()));

        assertThat(given.status()).isEqualTo(201);
        assertThat(owner(organisation)).isEqualTo(contact.id());
        assertThat(owner(person)).isEqualTo(contact.id());
        assertThat(admin.get("parties/" + person.id() + "/owners").items().findValuesAsText("cause"))
                .containsExactly("FOLLOWS_ORGANISATION", "FOLLOWS_ORGANISATION");
    }

    @Test
    void aTransferNeedsAReason() {
        Answer organisation = admin.organisation();

        Answer refused = admin.post("parties/" + organisation.id() + "/owners", "{'owner':{'login':'admin'}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo("reason shape.NotBlank");
    }

    @Test
    void whoWasAccountableThenIsToldAsItWasThen() {
        Answer organisation = admin.organisation();
        String then = organisation.body().get("createdAt").asText();
        Rest contact = admin.colleague("CONTACT");
        admin.post("parties/" + organisation.id() + "/owners", "{'owner':{'kind':'USER','id':%d},'reason':'x'}".formatted(contact.id()));

        Answer before = admin.get("parties/" + organisation.id() + "/owner?at=" + then);

        assertThat(before.body().at("/owner")).isEqualTo(organisation.body().at("/owner"));
        assertThat(admin.get("parties/" + organisation.id() + "/owner?at=2001-01-01T00:00:00Z").status()).isEqualTo(404);
    }

    @Test
    void everySignedInUserMayAskWhoTheContactIs() {
        Answer organisation = admin.organisation();
        Rest reader = admin.colleague("READER");

        Answer owner = reader.get("parties/" + organisation.id() + "/owner");
        Answer found = reader.get("contacts?q=" + organisation.body().get("name").asText());

        assertThat(owner.status()).isEqualTo(200);
        assertThat(owner.body().at("/acting/name").asText()).isNotBlank();
        assertThat(found.items()).singleElement().satisfies(match -> {
            assertThat(match.get("party").asLong()).isEqualTo(organisation.id());
            assertThat(match.get("seen").asBoolean()).isFalse();
        });
    }

    @Test
    void onlyLeadsAndAdministratorsTransfer() {
        Rest contact = admin.colleague("CONTACT");
        Answer own = contact.post("parties", "{'kind':'PERSON','name':'Zed','owner':{'login':'%s'}}".formatted(contact.login()));

        Answer refused = contact.post("parties/" + own.id() + "/owners", "{'owner':{'login':'admin'},'reason':'x'}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(owner(own)).isEqualTo(contact.id());
    }

    @Test
    void aDeputyActsWhileTheOwnerIsAway() {
        Rest contact = admin.colleague("CONTACT");
        Rest deputy = admin.colleague("CONTACT");
        Answer own = contact.post("parties", "{'kind':'PERSON','name':'Zed','owner':{'login':'%s'}}".formatted(contact.login()));

        Answer away = contact.post("absences", "{'firstDay':'2020-01-01','lastDay':'2040-12-31','deputy':%d}".formatted(deputy.id()));

        assertThat(away.status()).isEqualTo(201);
        assertThat(admin.get("parties/" + own.id() + "/owner").body().at("/acting/id").asLong()).isEqualTo(deputy.id());
        assertThat(owner(own)).isEqualTo(contact.id());
    }

    private long owner(Answer party) {
        return admin.get("parties/" + party.id() + "/owner").body().at("/owner/id").asLong();
    }
}
