package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

@ExtendWith(RunningSpoc.class)
class KeyedCallsRestIT {

    private static final int AT_ONCE = 16;

    private SpocProcess spoc;
    private Rest admin;
    private String key;
    private String name;

    @BeforeEach
    void signIn(SpocProcess running) {
        spoc = running;
        admin = Rest.asAdministrator(running);
        key = Rest.unique("key");
        name = Rest.unique("Acme");
    }

    @Test
    void theSameCallGivesTheSameAnswer() {
        Answer first = register(key, name);
        Answer again = register(key, name);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.whole().body()).isEqualTo(first.whole().body());
        assertThat(List.of(again.header("Location"), again.tag(), again.header("Content-Type"), again.header("X-Content-Type-Options")))
                .isEqualTo(List.of(first.header("Location"), first.tag(), first.header("Content-Type"), "nosniff"));
    }

    @Test
    void anAnswerWithAKeyIsTheOneWithout() {
        long party = register(null, name).id();

        Answer keyed = post(key, "parties/" + party + "/interactions", "{'type':'CALL','direction':'IN','subject':'a'}");
        Answer plain = post(null, "parties/" + party + "/interactions", "{'type':'CALL','direction':'IN','subject':'a'}");

        assertThat(keyed.status()).isEqualTo(plain.status());
        assertThat(keyed.whole().headers().map().keySet()).isEqualTo(plain.whole().headers().map().keySet());
        assertThat(keyed.body().fieldNames()).toIterable().containsExactlyElementsOf(() -> plain.body().fieldNames());
    }

    @Test
    void whatWasWrittenJustBeforeIsInTheAnswer() {
        Answer organisation = admin.organisation();
        Answer person = admin.personOf(organisation);

        Answer consent = post(key, "parties/" + person.id() + "/consents", "{'channel':'EMAIL','allowed':true,'source':'call'}");
        Answer made = post(key + 2, "users", "{'login':'%s','name':'A','roles':['READER']}".formatted(name.toLowerCase()));

        assertThat(consent.items().toString()).contains("\"allowed\":true");
        assertThat(made.tag()).isEqualTo(admin.get("users/" + made.id()).tag());
        assertThat(made.body()).isEqualTo(admin.get("users/" + made.id()).body());
    }

    @Test
    void anotherRequestNeedsAnotherKey() {
        Answer first = register(key, name);

        Answer body = register(key, name + "2");
        Answer path = post(key, "parties/" + first.id() + "/follow-ups", "{'kind':'ORGANISATION','name':'%s'}".formatted(name));

        assertThat(body.status()).isEqualTo(422);
        assertThat(path.status()).isEqualTo(422);
        assertThat(body.body().get("type").asText()).isEqualTo("/spoc/problems/command-other-request");
        assertThat(times(name + "2")).isZero();
    }

    @Test
    void aKeyBelongsToItsUser() {
        Rest colleague = admin.colleague("CONTACT");
        register(key, name);

        Answer other = colleague.send(Rest.json(colleague.request("parties").header("Idempotency-Key", key), "POST",
                "{'kind':'ORGANISATION','name':'%s'}".formatted(name)));

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.header("Idempotency-Replayed")).isEmpty();
        assertThat(times(name)).isEqualTo(2);
    }

    @Test
    void whatWasRefusedMayBeSentRightUnderTheSameKey() {
        Answer refused = register(key, "");
        Answer right = register(key, name);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(right.status()).isEqualTo(201);
    }

    @Test
    void aRefusedMoveIsStoredWithItsKeyAsWithout() throws SQLException {
        long party = register(null, name).id();

        Answer refused = post(key, "parties/" + party + "/transitions", "{'to':'PROSPECT'}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(number("select count(*) from refused_move where party_id = " + party)).isEqualTo(1);
        assertThat(number("select count(*) from rest_command where key = '" + key + "'")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "é", " "})
    void aKeyIsVisibleAscii(String bad) {
        assertThat(register(bad, name).error()).isEqualTo("Idempotency-Key command.badKey");
        assertThat(register("k".repeat(201), name).error()).isEqualTo("Idempotency-Key command.badKey");
        assertThat(times(name)).isZero();
    }

    @Test
    void manyAtOnceHaveOneEffect() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sent.add(threads.submit(() -> register(key, name)));
        }

        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : sent) {
            answers.add(each.get());
        }
        threads.shutdown();

        assertThat(times(name)).isEqualTo(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.header("Location")).endsWith("/" + register(key, name).id()));
        assertThat(answers).filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.status() + answer.header("Retry-After")).isEqualTo("4091"));
    }

    @Test
    void aSecretIsToldOnceAndKeptNowhere() throws SQLException {
        long user = admin.colleague("READER").id();

        Answer told = post(key, "users/" + user + "/password", "");
        Answer again = post(key, "users/" + user + "/password", "");

        assertThat(told.body().get("password").asText()).isNotBlank();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("type").asText()).isEqualTo("/spoc/problems/command-told-once");
        assertThat(number("select count(*) from rest_command where key = '" + key + "' and body is null")).isEqualTo(1);
    }

    @Test
    void whatWasErasedIsNeitherToldNorDoneAgain() throws SQLException {
        String person = "{'kind':'PERSON','name':'%s','emails':['canary@acme.example']}".formatted(name);
        long party = post(key + 1, "parties", person).id();
        String consents = "parties/" + party + "/consents";
        String consent = "{'channel':'EMAIL','allowed':true,'source':'canary'}";
        post(key + 2, consents, consent);

        admin.send(admin.request("parties/" + party).header("If-Match", admin.get("parties/" + party).tag()).DELETE());

        assertThat(List.of(post(key + 1, "parties", person), post(key + 2, consents, consent))).allSatisfy(again -> {
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.body().get("type").asText()).isEqualTo("/spoc/problems/command-erased");
            assertThat(again.whole().body()).doesNotContain("canary", name);
        });
        assertThat(times(name)).isZero();
        assertThat(number("select count(*) from rest_command where key like '" + key + "%' and body is not null")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "multipart/form-data; boundary=one", "multipart/form-data; boundary=two"})
    void aFileIsTakenInOnce(String type) throws SQLException {
        long before = number("select count(*) from import_job");
        String parts = "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\nA\n\r\n--%1$s--\r\n";
        String body = type.startsWith("text") ? "name\nA\n" : parts.formatted(type.substring(type.indexOf('=') + 1));

        Answer first = admin.send(file(type, body));
        Answer again = admin.send(file(type, body));

        assertThat(first.status()).as(first.whole().body()).isEqualTo(201);
        assertThat(again.whole().body()).isEqualTo(first.whole().body());
        assertThat(number("select count(*) from import_job")).isEqualTo(before + 1);
    }

    @Test
    void theBoundaryBetweenPartsMakesNoOtherRequest() {
        String parts = "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\nA\n\r\n--%1$s--\r\n";

        Answer first = admin.send(file("multipart/form-data; boundary=one", parts.formatted("one")));
        Answer again = admin.send(file("multipart/form-data; boundary=two", parts.formatted("two")));

        assertThat(again.whole().body()).isEqualTo(first.whole().body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private HttpRequest.Builder file(String type, String body) {
        return admin.request("imports").header("Content-Type", type).header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer register(String key, String name) {
        return post(key, "parties", "{'kind':'ORGANISATION','name':'%s'}".formatted(name));
    }

    private Answer post(String key, String path, String body) {
        HttpRequest.Builder request = admin.request(path);
        return admin.send(Rest.json(key == null ? request : request.header("Idempotency-Key", key), "POST", body));
    }

    private long times(String name) {
        try {
            return number("select count(*) from party where name = '" + name + "'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection database = spoc.database(); var found = database.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
