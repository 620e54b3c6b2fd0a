package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

@ExtendWith(RunningSpoc.class)
class TokensRestIT {

    private SpocProcess spoc;
    private Rest admin;
    private Rest colleague;

    @BeforeEach
    void signIn(SpocProcess running) {
        spoc = running;
        admin = Rest.asAdministrator(running);
        colleague = admin.colleague("ADMINISTRATOR");
    }

    @Test
    void isToldOnceAndOpensWhatItIsFor() {
        Answer made = make(colleague, "READ");

        Answer me = with(made, "GET", "me", null);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/spoc/api/v1/tokens/" + made.id());
        assertThat(me.body().get("login").asText()).isEqualTo(colleague.login());
        assertThat(me.body().get("permissions").toString()).contains("SEE_PARTIES").doesNotContain("EDIT_PARTIES");
        assertThat(colleague.get("tokens/" + made.id()).body().has("token")).isFalse();
        assertThat(colleague.get("tokens").items().findValuesAsText("usedFrom")).containsExactly("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            READ           | GET  | parties | 200
            READ           | GET  | users   | 200
            READ           | POST | parties | 403
            READ           | POST | absences | 403
            WRITE          | GET  | parties | 403
            WRITE          | POST | parties | 400
            WRITE          | POST | users   | 403
            WRITE          | POST | imports | 403
            IMPORT         | GET  | imports | 200
            IMPORT         | POST | imports | 201
            IMPORT         | GET  | parties | 403
            ADMINISTRATION | POST | users   | 400
            ADMINISTRATION | POST | teams   | 400
            ADMINISTRATION | POST | parties | 403
            ADMINISTRATION | GET  | imports | 403
            """)
    void eachPurposeOpensItsResources(String scope, String method, String path, int status) {
        Answer made = make(colleague, scope);

        Answer answer = with(made, method, path, method.equals("POST") ? "{'nonsense':1}" : null);

        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.body().get("type").asText()).isEqualTo("/spoc/problems/token-too-narrow");
        }
    }

    @Test
    void aTokenMakesNoTokens() {
        Answer made = make(colleague, "READ','WRITE','IMPORT','ADMINISTRATION");

        assertThat(with(made, "POST", "tokens", input("READ")).status()).isEqualTo(403);
        assertThat(with(made, "GET", "tokens", null).status()).isEqualTo(403);
        assertThat(with(made, "DELETE", "tokens/" + made.id(), null).status()).isEqualTo(403);
        assertThat(colleague.get("tokens").items()).hasSize(1);
    }

    @Test
    void aRevokedOneOpensNothingFromTheNextCallOn() {
        Answer made = make(colleague, "READ");
        assertThat(with(made, "GET", "me", null).status()).isEqualTo(200);

        Answer revoked = colleague.send(colleague.request("tokens/" + made.id()).DELETE());
        Answer late = with(made, "GET", "me", null);

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(late.status()).isEqualTo(401);
        assertThat(late.whole().headers().allValues("WWW-Authenticate")).hasSize(2);
        assertThat(colleague.get("tokens/" + made.id()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spoc_", "spoc_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "", "x", "' or 1=1 --", "é"})
    void whatIsNoTokenOpensNothing(String token) {
        assertThat(admin.send(spoc.request("api/v1/me").header("Authorization", "Bearer " + token.replace("é", "%C3")).GET()).status()).isEqualTo(401);
    }

    @Test
    void anotherOnesTokenDoesNotExist() {
        Answer made = make(colleague, "READ");

        assertThat(admin.get("tokens/" + made.id()).status()).isEqualTo(404);
        assertThat(admin.send(admin.request("tokens/" + made.id()).DELETE()).status()).isEqualTo(404);
        assertThat(with(made, "GET", "me", null).status()).isEqualTo(200);
    }

    @Test
    void theSecretIsToldOnceUnderAKeyToo() {
        String key = Rest.unique("key");
        HttpRequest.Builder first = Rest.json(colleague.request("tokens").header("Idempotency-Key", key), "POST", input("READ"));

        Answer made = colleague.send(first);
        Answer again = colleague.send(first);

        assertThat(made.body().get("token").asText()).startsWith("spoc_");
        assertThat(again.body().get("type").asText()).isEqualTo("/spoc/problems/command-told-once");
        assertThat(colleague.get("tokens").items()).hasSize(1);
    }

    private static Answer make(Rest owner, String scopes) {
        return owner.post("tokens", input(scopes));
    }

    private static String input(String scopes) {
        return "{'name':'Job','scopes':['%s'],'lastDay':'%s'}".formatted(scopes, LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }

    private Answer with(Answer token, String method, String path, String body) {
        HttpRequest.Builder request = spoc.request("api/v1/" + path).header("Authorization", "Bearer " + token.body().get("token").asText());
        return admin.send(body == null ? request.method(method, HttpRequest.BodyPublishers.noBody()) : Rest.json(request, method, body));
    }
}
