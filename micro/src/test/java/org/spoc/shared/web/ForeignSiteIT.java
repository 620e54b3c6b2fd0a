package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spoc.testing.PageClient;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/** What another site makes a browser send changes nothing, whoever is signed in there. */
@ExtendWith(RunningSpoc.class)
class ForeignSiteIT {

    private SpocProcess spoc;
    private Rest admin;

    @BeforeEach
    void meet(SpocProcess running) {
        spoc = running;
        admin = Rest.asAdministrator(running);
    }

    static Stream<Arguments> foreign() {
        return Stream.of(new String[] {"Sec-Fetch-Site", "cross-site"}, new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Sec-Fetch-Site", "something new"}, new String[] {"Origin", "https://elsewhere.example"},
                new String[] {"Origin", "http://localhost:1"}, new String[] {"Origin", "null"}, new String[] {"Origin", ""},
                new String[] {"Referer", "https://elsewhere.example/spoc/sign-in.xhtml"}).map(header -> Arguments.of((Object) header));
    }

    private Stream<String[]> own() {
        String origin = "http://localhost:" + spoc.port();
        return Stream.of(new String[] {}, new String[] {"Sec-Fetch-Site", "same-origin"}, new String[] {"Sec-Fetch-Site", "none"},
                new String[] {"Sec-Fetch-Site", "same-origin", "Origin", "https://public-name.example"},
                new String[] {"Origin", origin}, new String[] {"Referer", origin + "/spoc/sign-in.xhtml"});
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void nobodyIsSignedInFromElsewhereAndNoAttemptIsCounted(String[] headers) {
        String login = Rest.unique("guess");
        var browser = new PageClient(spoc.base());

        HttpResponse<String> right = browser.submit("sign-in.xhtml", PageClient.signInForm("admin", SpocProcess.ADMIN_PASSWORD), headers);
        HttpResponse<String> wrong = browser.submit("sign-in.xhtml", PageClient.signInForm(login, "wrong"), headers);

        assertThat(right.statusCode()).isEqualTo(403);
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(right.body()).contains("was sent from another site");
        assertThat(browser.cookie("spoc-sign-in")).isEmpty();
        assertThat(count("select count(*) from sign_in where login = ?", login)).isZero();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void nobodyIsSignedOutFromElsewhere(String[] headers) {
        var browser = new PageClient(spoc.base()).signIn("admin", SpocProcess.ADMIN_PASSWORD);

        HttpResponse<String> refused = browser.submit("profile.xhtml", PageClient.SIGN_OUT_FORM, headers);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(PageClient.user(browser.get("profile.xhtml"))).contains(admin.id());
    }

    @Test
    void ourOwnPagesSendWhatTheyLike() {
        own().forEach(headers -> {
            String name = Rest.unique("Zoë Łukasiewicz ß ");
            var browser = new PageClient(spoc.base()).signIn("admin", SpocProcess.ADMIN_PASSWORD);

            HttpResponse<String> done = browser.submit("new-party.xhtml", newParty(name), headers);

            assertThat(done.statusCode()).as(String.join(" ", headers)).isEqualTo(302);
            assertThat(parties(name)).isOne();
        });
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void noFormAndNoFileIsTakenFromElsewhere(String[] headers) {
        String name = Rest.unique("Foreign");
        var browser = new PageClient(spoc.base()).signIn("admin", SpocProcess.ADMIN_PASSWORD);
        long before = count("select count(*) from import_job where ? is not null", "");

        HttpResponse<String> form = browser.submit("new-party.xhtml", newParty(name), headers);
        HttpResponse<String> file = browser.send(browser.request("import.xhtml").header("Content-Type", "multipart/form-data; boundary=x")
                .headers(headers).POST(BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname\r\nAnn\r\n--x--\r\n")));
        HttpResponse<String> servlet = browser.send(browser.request("parties-export").headers(headers).POST(BodyPublishers.noBody()));

        assertThat(Stream.of(form, file, servlet).map(HttpResponse::statusCode)).containsOnly(403);
        assertThat(parties(name)).isZero();
        assertThat(count("select count(*) from import_job where ? is not null", "")).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void restTakesNoPasswordThatABrowserRemembers(String[] headers) {
        String name = Rest.unique("Foreign");
        Answer there = admin.organisation();
        String body = "{'kind':'ORGANISATION','name':'%s'}".formatted(name);

        Answer made = admin.send(Rest.json(admin.request("parties").headers(headers), "POST", body));
        Answer changed = admin.send(Rest.json(admin.request("parties/" + there.id()).header("If-Match", there.tag()).headers(headers), "PATCH", "{'name':'%s'}".formatted(name)));
        Answer deleted = admin.send(admin.request("parties/" + there.id()).header("If-Match", "*").headers(headers).DELETE());

        assertThat(Stream.of(made, changed, deleted)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.body().get("type").asText()).isEqualTo("/spoc/problems/foreign-site");
        });
        assertThat(parties(name)).isZero();
        assertThat(admin.get("parties/" + there.id()).tag()).isEqualTo(there.tag());
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void elsewhereNobodyGuessesPasswordsThroughRest(String[] headers) {
        Rest guessing = new Rest(spoc, Rest.unique("guess"), "wrong");

        Answer refused = guessing.send(Rest.json(guessing.request("parties").headers(headers), "POST", "{}"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(count("select count(*) from sign_in where login = ?", guessing.login())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Origin, https://elsewhere.example", "Sec-Fetch-Site, cross-site"})
    void aTokenIsSentByNobodyButItsProgram(String header, String value) {
        String name = Rest.unique("Program");
        String token = admin.post("tokens", "{'name':'%s','scopes':['WRITE'],'lastDay':'%s'}".formatted(name, LocalDate.now().plusDays(7)))
                .body().get("token").asText();

        Answer made = admin.send(Rest.json(spoc.request("api/v1/parties").header("Authorization", "Bearer " + token).header(header, value),
                "POST", "{'kind':'ORGANISATION','name':'%s'}".formatted(name)));

        assertThat(made.status()).as(made.whole().body()).isEqualTo(201);
    }

    @Test
    void readingIsOpenToLinksFromAnywhere() {
        var browser = new PageClient(spoc.base()).signIn("admin", SpocProcess.ADMIN_PASSWORD);

        assertThat(browser.send(browser.request("parties.xhtml").header("Sec-Fetch-Site", "cross-site").GET()).statusCode()).isEqualTo(200);
        assertThat(admin.send(admin.request("me").header("Origin", "https://elsewhere.example").GET()).status()).isEqualTo(200);
    }

    @Test
    void noLinkSendsAForm() {
        String name = Rest.unique("Linked");
        var browser = new PageClient(spoc.base()).signIn("admin", SpocProcess.ADMIN_PASSWORD);

        browser.get("new-party.xhtml?newPartyForm=newPartyForm&newPartyForm:register=&newPartyForm:familyName=" + name);
        browser.get("profile.xhtml?meForm=meForm&meForm:signOut=meForm:signOut");

        assertThat(parties(name)).isZero();
        assertThat(PageClient.user(browser.get("profile.xhtml"))).contains(admin.id());
    }

    private static Map<String, String> newParty(String familyName) {
        return Map.of("newPartyForm", "newPartyForm", "newPartyForm:familyName", familyName, "newPartyForm:givenName", "",
                "newPartyForm:owner", "me", "newPartyForm:register", "");
    }

    private long parties(String name) {
        return count("select count(*) from party where name = ?", name);
    }

    private long count(String query, String value) {
        try (Connection connection = spoc.database(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
