package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

@ExtendWith(RunningSpoc.class)
class FollowUpsRestIT {

    private Rest contact;
    private long party;

    @BeforeEach
    void makeAContactWithAParty(SpocProcess spoc) {
        contact = Rest.asAdministrator(spoc).colleague("CONTACT");
        party = contact.post("parties", "{'kind':'PERSON','name':'Zed','owner':{'login':'%s'}}".formatted(contact.login())).id();
    }

    @Test
    void areWrittenDownAndRead() {
        Answer made = promise("2026-03-12");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/spoc/api/v1/follow-ups/" + made.id());
        Answer read = contact.get("follow-ups/" + made.id());
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.tag()).isEqualTo(made.tag());
        assertThat(read.body().at("/owner/id").asLong()).isEqualTo(contact.id());
        assertThat(read.body().get("overdue").asBoolean()).isTrue();
    }

    @Test
    void refuseWhatTheyDoNotKnowAndWhatRulesDecide() {
        assertThat(contact.post(path(), "{'title':'Call','dueOn':'2026-03-12','urgent':true}").error()).isEqualTo("urgent json.unknownMember");
        assertThat(contact.post(path(), "{'title':'Call'}").error()).isEqualTo("dueOn shape.NotNull");
        assertThat(contact.post(path(), "{'title':'Call','dueOn':'2026-03-12','remindOn':'2026-03-13'}").error())
                .isEqualTo("remindOn followUp.remindAfterDue");
        assertThat(contact.get("follow-ups?due=soon").error()).isEqualTo("due json.notOneOf");
        assertThat(contact.get("follow-ups?owner=me").error()).isEqualTo("owner parameter.unknown");
        assertThat(contact.get(path()).items()).isEmpty();
    }

    @Test
    void areChangedByTheVersionThatWasSeen() {
        Answer made = promise("2026-03-12");
        String at = "follow-ups/" + made.id();

        Answer without = contact.send(Rest.json(contact.request(at), "PATCH", "{'dueOn':'2026-04-01'}"));
        Answer postponed = contact.patch(at, made.tag(), "{'dueOn':'2026-04-01','note':'They asked for it'}");
        Answer late = contact.patch(at, made.tag(), "{'title':'Mine'}");

        assertThat(without.status()).isEqualTo(428);
        assertThat(postponed.status()).isEqualTo(200);
        assertThat(postponed.body().get("title")).isEqualTo(made.body().get("title"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(contact.get(at).body()).isEqualTo(postponed.body());
    }

    @Test
    void areDoneTakenBackAndDropped() {
        String at = "follow-ups/" + promise("2026-03-12").id();

        assertThat(contact.send(contact.request(at + "/done").POST(BodyPublishers.noBody())).body().get("state").asText()).isEqualTo("DONE");
        assertThat(contact.send(contact.request(at + "/done").POST(BodyPublishers.noBody())).status()).isEqualTo(409);
        assertThat(contact.send(contact.request(at + "/done").header("If-Match", "*").DELETE()).body().get("state").asText()).isEqualTo("OPEN");
        assertThat(contact.patch(at, "*", "{'state':'DONE'}").error()).isEqualTo("state followUp.onlyDropped");
        assertThat(contact.patch(at, "*", "{'state':'DROPPED'}").error()).isEqualTo("reason followUp.dropNeedsReason");
        assertThat(contact.patch(at, "*", "{'state':'DROPPED','reason':'x','title':'y'}").error()).isEqualTo("state followUp.dropAlone");
        assertThat(contact.patch(at, "*", "{'state':'DROPPED','reason':'They called'}").body().get("reason").asText()).isEqualTo("They called");
    }

    @Test
    void areReadPageByPage() {
        for (String day : new String[] {"2026-03-14", "2026-03-12", "2026-03-13"}) {
            promise(day);
        }

        Answer first = contact.get("follow-ups?limit=2");
        Answer second = contact.get("follow-ups?limit=2&after=" + first.body().get("next").asText());

        assertThat(first.items().findValuesAsText("dueOn")).containsExactly("2026-03-12", "2026-03-13");
        assertThat(second.items().findValuesAsText("dueOn")).containsExactly("2026-03-14");
        assertThat(second.body().get("next").isNull()).isTrue();
        assertThat(contact.get("follow-ups?sort=created&after=" + first.body().get("next").asText()).error()).isEqualTo("after page.badPlace");
    }

    @Test
    void ofOthersDoNotExist(SpocProcess spoc) {
        long call = promise("2026-03-12").id();
        Rest stranger = Rest.asAdministrator(spoc).colleague("CONTACT");

        assertThat(stranger.get("follow-ups/" + call).status()).isEqualTo(404);
        assertThat(stranger.get(path()).status()).isEqualTo(404);
        assertThat(stranger.send(stranger.request("follow-ups/" + call + "/done").POST(BodyPublishers.noBody())).status()).isEqualTo(404);
        assertThat(stranger.get("follow-ups?whose=all").items()).isEmpty();
        assertThat(contact.get("follow-ups/" + call).body().get("state").asText()).isEqualTo("OPEN");
    }

    private String path() {
        return "parties/" + party + "/follow-ups";
    }

    private Answer promise(String day) {
        return contact.post(path(), "{'title':'Call back','dueOn':'%s'}".formatted(day));
    }
}
