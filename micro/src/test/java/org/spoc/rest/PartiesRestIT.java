package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.Rest;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

@ExtendWith(RunningSpoc.class)
class PartiesRestIT {

    private Rest admin;

    @BeforeEach
    void signIn(SpocProcess spoc) {
        admin = Rest.asAdministrator(spoc);
    }

    @Test
    void aNewPartyIsASuspectWithAnOwnerWhoCameByThisInterface() {
        Answer made = admin.post("parties", "{'kind':'ORGANISATION','name':'Société','phones':['01 42 68 53 00'],'country':'FR'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/spoc/api/v1/parties/" + made.id());
        assertThat(made.tag()).isEqualTo("\"1\"");
        assertThat(made.body().get("stage").asText()).isEqualTo("SUSPECT");
        assertThat(made.body().at("/owner/name").asText()).isNotBlank();
        assertThat(made.body().at("/phones/0").asText()).isEqualTo("+33142685300");
        assertThat(made.body().get("source").asText()).isEqualTo("REST");
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        Answer made = admin.organisation();

        Answer changed = admin.patch("parties/" + made.id(), made.tag(), "{'city':'Lyon','emails':['b@acme.example','info@acme.example']}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.tag()).isEqualTo("\"2\"");
        assertThat(changed.body().get("name")).isEqualTo(made.body().get("name"));
        assertThat(changed.body().get("city").asText()).isEqualTo("Lyon");
        assertThat(changed.body().at("/emails/0").asText()).isEqualTo("b@acme.example");
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        Answer made = admin.organisation();

        Answer blind = admin.send(Rest.json(admin.request("parties/" + made.id()), "PATCH", "{'city':'Lyon'}"));
        Answer stale = admin.patch("parties/" + made.id(), "\"99\"", "{'city':'Lyon'}");

        assertThat(blind.status()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(admin.get("parties/" + made.id()).body()).isEqualTo(made.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "id", "version", "owner", "ownerSince", "consents", "createdAt"})
    void whatRulesDecideIsRefusedByNameAndStays(String member) {
        Answer made = admin.organisation();

        Answer refused = admin.patch("parties/" + made.id(), "*", "{'city':'Lyon','%s':'x'}".formatted(member));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).isEqualTo(member + " json.ruledMember");
        assertThat(admin.get("parties/" + made.id()).body()).isEqualTo(made.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "stageSince", "changed", "created"})
    void everyPartyStandsOnExactlyOnePage(String sort) {
        String tag = Rest.unique("tag");
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(admin.post("parties", "{'kind':'PERSON','name':'Same','tags':['%s']}".formatted(tag)).id());
        }

        List<Long> read = new ArrayList<>();
        Answer page = admin.get("parties?limit=2&sort=%s&tag=%s".formatted(sort, tag));
        page.items().forEach(item -> read.add(item.get("id").asLong()));
        while (!page.body().get("next").isNull()) {
            page = admin.get("parties?limit=2&sort=%s&tag=%s&after=%s".formatted(sort, tag, page.body().get("next").asText()));
            page.items().forEach(item -> read.add(item.get("id").asLong()));
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void readingOnGoesRightWhenThePageEndedAtAPartyThatWasChanged() {
        String tag = Rest.unique("tag");
        Answer first = admin.post("parties", "{'kind':'PERSON','name':'First','tags':['%s']}".formatted(tag));
        Answer second = admin.post("parties", "{'kind':'PERSON','name':'Second','tags':['%s']}".formatted(tag));
        Answer page = admin.get("parties?limit=1&sort=changed&tag=" + tag);

        admin.patch("parties/" + second.id(), "*", "{'city':'Lyon'}");
        Answer next = admin.get("parties?limit=1&sort=changed&tag=" + tag + "&after=" + page.body().get("next").asText());

        assertThat(page.items().get(0).get("id").asLong()).isEqualTo(second.id());
        assertThat(next.items().get(0).get("id").asLong()).isEqualTo(first.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo=1", "stage=LEADS", "limit=0", "limit=501", "after=x", "sort=id", "owner=nobody-at-all", "kind=x",
        "country=ZZ", "stage=LEAD&stage=LEAD", "q=%00"})
    void aListRefusesWhatItDoesNotKnow(String query) {
        Answer refused = admin.get("parties?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.error()).startsWith(query.substring(0, query.indexOf('=')) + " ");
    }

    @Test
    void anErasedPartyIsGone() {
        Answer made = admin.organisation();

        Answer erased = admin.send(admin.request("parties/" + made.id()).header("If-Match", made.tag()).DELETE());

        assertThat(erased.status()).isEqualTo(204);
        assertThat(admin.get("parties/" + made.id()).status()).isEqualTo(404);
    }

    @Test
    void whatOneMayNotSeeDoesNotExist() {
        Answer made = admin.organisation();
        Rest reader = admin.colleague("READER");

        Answer party = reader.get("parties/" + made.id());
        Answer change = reader.patch("parties/" + made.id(), "*", "{'city':'Lyon'}");

        assertThat(party.status()).isEqualTo(404);
        assertThat(change.status()).isEqualTo(404);
        assertThat(reader.get("parties").items()).isEmpty();
        assertThat(admin.get("parties/" + made.id()).body()).isEqualTo(made.body());
    }
}
