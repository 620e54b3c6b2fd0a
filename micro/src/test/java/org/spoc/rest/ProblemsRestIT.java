package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.Rest;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

@ExtendWith(RunningSpoc.class)
class ProblemsRestIT {

    private SpocProcess spoc;
    private Rest admin;

    @BeforeEach
    void signIn(SpocProcess running) {
        spoc = running;
        admin = Rest.asAdministrator(running);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/parties", "api/v1/nothing-here", "api/v2/parties", "api/v1/parties/1/owner"})
    void nobodyEntersUnknown(String path) {
        Answer refused = admin.send(spoc.request(path).GET());

        assertProblem(refused, 401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Basic ");
    }

    @ParameterizedTest
    @CsvSource({"GET, parties/0, 404", "GET, parties/x, 404", "GET, parties/99999999999999999999, 404", "GET, nothing-here, 404",
        "DELETE, parties, 405", "POST, me, 405", "PUT, parties/1, 405"})
    void everyRefusalIsAProblem(String method, String path, int status) {
        Answer refused = admin.send(Rest.json(admin.request(path), method, "{}"));

        assertProblem(refused, status);
    }

    @ParameterizedTest
    @CsvSource({"GET, parties/%s", "PATCH, parties/%s", "POST, parties/%s/transitions", "POST, parties/%s/purchases",
        "POST, parties/%s/opportunities", "POST, parties/%s/affiliations"})
    void someoneWithoutARoleIsNotToldWhichPartiesThereAre(String method, String path) {
        var outsider = withoutARole();
        String body = "{'name':'Known','to':'LEAD','amount':1,'currency':'EUR','bought':'2026-01-05','organisation':1,'role':'EMPLOYEE'}";
        long there = admin.organisation().id();

        Answer known = outsider.send(Rest.json(outsider.request(path.formatted(there)), method, body).header("If-Match", "\"0\""));
        Answer missing = outsider.send(Rest.json(outsider.request(path.formatted(999999999)), method, body).header("If-Match", "\"0\""));

        assertThat(known.status()).isEqualTo(missing.status()).isBetween(400, 403);
    }

    @Test
    void aListWithNothingInItNamesItsMember() {
        Answer team = admin.post("teams", "{'name':'%s','lead':%d,'members':[null]}".formatted(Rest.unique("Team "), admin.id()));
        var user = admin.get("users/" + withoutARole().id());
        Answer nothing = admin.patch("users/" + user.id(), user.tag(), "{'teams':[null]}");

        assertProblem(team, 400);
        assertProblem(nothing, 400);
        assertThat(nothing.error()).contains("teams");
        assertThat(admin.patch("users/" + user.id(), user.tag(), "{'teams':null}").status()).isLessThan(300);
    }

    @Test
    void whatIsMissingWithinAMemberIsNamed() {
        Answer refused = admin.post("users/" + withoutARole().id() + "/offboarding", "{'successor':{'kind':'USER','id':null},'reason':'leaves'}");

        assertProblem(refused, 400);
        assertThat(refused.error()).contains("successor.id");
    }

    private Rest withoutARole() {
        String login = Rest.unique("user");
        Answer made = admin.post("users", "{'login':'%s','name':'%s','roles':[],'password':'a long password'}".formatted(login, login));
        assertThat(made.status()).as(made.whole().body()).isEqualTo(201);
        return new Rest(spoc, login, "a long password");
    }

    @Test
    void onlyJsonGoesInAndOut() {
        Answer form = admin.send(admin.request("parties").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=a")));
        Answer page = admin.send(admin.request("parties").header("Accept", "text/html").GET());
        Answer packed = admin.send(Rest.json(admin.request("parties").header("Content-Encoding", "gzip"), "POST", "{}"));

        assertProblem(form, 415);
        assertProblem(packed, 415);
        assertProblem(page, 406);
    }

    @Test
    void aBodyIsCountedHoweverItIsSent() {
        byte[] body = ("{\"kind\":\"PERSON\",\"name\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

        Answer sized = admin.send(admin.request("parties").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        Answer chunked = admin.send(admin.request("parties").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertProblem(sized, 413);
        assertProblem(chunked, 413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'kind':'PERSON'}                             | name shape.NotBlank
            {'name':'a'}                                  | kind shape.NotNull
            {'kind':'PERSON','nme':'a'}                   | nme json.unknownMember
            {'kind':'PERSON','name':5}                    | name json.notAText
            {'kind':'PERSON','name':'a','employees':-1}   | employees shape.Min
            {'kind':'PERSON','name':'a','emails':['x']}   | emails[0] email.noAt
            {'kind':'PERSON','name':'a','country':'FRA'}  | country country.notACode
            {'kind':'PERSON','name':'a','organisation':0} | organisation party.noSuchOrganisation
            {'kind':'PERSON','name':'a','owner':{}}       | owner owner.oneWay
            {'kind':'PERSON','name':'a','inquiredAt':'9999-01-01T00:00:00Z'} | inquiredAt shape.notInFuture
            {'kind':'PERSON','name':'a','stage':'LEAD'}   | stage json.ruledMember
            """)
    void theMemberAtFaultIsNamed(String body, String error) {
        Answer refused = admin.post("parties", body);

        assertProblem(refused, 400);
        assertThat(refused.error()).isEqualTo(error);
    }

    @Test
    void aTooLongValueIsRefusedByName() {
        Answer refused = admin.post("parties", "{'kind':'PERSON','name':'%s'}".formatted("x".repeat(201)));

        assertProblem(refused, 400);
        assertThat(refused.error()).isEqualTo("name shape.Size");
    }

    @Test
    void problemsSpeakTheLanguageAskedFor() {
        Answer refused = admin.send(admin.request("parties/0").header("Accept-Language", "fr-CA, en;q=0.5").GET());

        assertThat(refused.body().get("title").asText()).isEqualTo("Introuvable");
        assertThat(refused.header("Content-Language")).isEqualTo("fr");
    }

    @Test
    void tooManyFailedAttemptsHaveToWait() {
        Rest colleague = admin.colleague("READER");
        Rest guessing = new Rest(spoc, colleague.login(), "a wrong password");

        for (int i = 0; i < 10; i++) {
            assertProblem(guessing.get("me"), 401);
        }
        Answer refused = guessing.get("me");

        assertProblem(refused, 429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    private static void assertProblem(Answer refused, int status) {
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(refused.header("Cache-Control")).contains("no-store");
        assertThat(refused.body().get("type").asText()).startsWith("/spoc/problems/");
        assertThat(refused.body().get("title").asText()).isNotBlank();
        assertThat(refused.body().get("status").asInt()).isEqualTo(status);
        assertThat(refused.body().get("detail").asText()).isNotBlank();
        assertThat(refused.whole().body()).doesNotContain("Exception", "org.spoc", "select ");
    }
}
