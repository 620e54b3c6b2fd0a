package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.testing.Await;
import org.spoc.testing.PageClient;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/** What people and programs say to SPOC is not in its logs; which request it was in, is. */
@ExtendWith(RunningSpoc.class)
class LogCanariesIT {

    private static final String REFERENCE = "[A-Z0-9]{4}-[A-Z0-9]{4}";

    private final String canary = Rest.unique("Canary");
    private final List<String> references = new ArrayList<>();
    private SpocProcess spoc;
    private Rest admin;

    @BeforeEach
    void meet(SpocProcess running) {
        spoc = running;
        admin = Rest.asAdministrator(running);
    }

    @Test
    void whatIsSaidIsNotLoggedAndWhereItWasSaidIs() throws SQLException {
        sayToRest();
        sayWrongThings();
        sayOnPages();
        letTheDatabaseRefuse();

        Await.until("the log is written", Duration.ofSeconds(10), () -> logs().contains(references.get(references.size() - 1)));
        String logs = logs();
        assertThat(references).hasSizeGreaterThan(15);
        assertThat(references).filteredOn(reference -> !logs.contains("request=" + reference)).isEmpty();
        assertThat(logs.lines().filter(line -> line.toLowerCase().contains(canary.toLowerCase()))).isEmpty();
        assertThat(logs).doesNotContain(SpocProcess.ADMIN_PASSWORD);
    }

    private void sayToRest() {
        Answer party = say(admin.send(Rest.json(admin.request("parties").header("Idempotency-Key", canary), "POST",
                "{'kind':'PERSON','givenName':'%1$s','familyName':'%1$s','emails':['%1$s@mail.example']}".formatted(canary))));
        say(admin.post("parties/" + party.id() + "/interactions", "{'type':'CALL','direction':'IN','subject':'%1$s','body':'%1$s'}".formatted(canary)));
        say(admin.get("parties?q=" + canary));
        say(admin.get("contacts?q=" + canary));
        Answer token = say(admin.post("tokens", "{'name':'%s','scopes':['READ'],'lastDay':'%s'}".formatted(canary, LocalDate.now().plusDays(3))));
        String secret = token.body().get("token").asText();
        say(Rest.answer(spoc.send(spoc.request("api/v1/me").header("Authorization", "Bearer " + secret).GET())));
        say(Rest.answer(spoc.send(spoc.request("api/v1/me").header("Authorization", "Bearer spoc_" + canary).GET())));
        say(new Rest(spoc, "admin", canary).get("me"));
        say(new Rest(spoc, canary, canary).get("me"));
        say(admin.send(admin.request("imports?run=run&name=" + canary + ".csv").header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("name,kind,email,country\n%1$s,ORGANISATION,%1$s,%1$s\n%1$s,%1$s,,\n".formatted(canary)))));
        assertThat(logs()).doesNotContain(secret);
    }

    private void sayWrongThings() {
        say(admin.post("parties", "{'kind':'%1$s','%1$s':1}".formatted(canary)));
        say(admin.post("parties", "{'kind':'PERSON', %s".formatted(canary)));
        say(admin.post("parties", "{'kind':'PERSON','name':'%s\u0001'}".formatted(canary)));
        say(admin.get("parties?" + canary + "=" + canary));
        say(admin.send(admin.request("parties").header("If-Match", canary).header("Accept-Language", canary).header("X-" + canary, canary)
                .header("Cookie", "spoc-sign-in=" + canary + "; spoc-zone=" + canary).header("X-Request-Id", canary + " \"'").GET()));
        say(admin.send(admin.request("parties").header("Content-Type", "text/" + canary).POST(BodyPublishers.ofString(canary))));
    }

    private void sayOnPages() {
        var browser = new PageClient(spoc.base());
        say(browser.submit("sign-in.xhtml", PageClient.signInForm(canary, canary)));
        say(browser.submit("sign-in.xhtml", PageClient.signInForm("admin", canary)));
        browser.signIn("admin", SpocProcess.ADMIN_PASSWORD);
        say(browser.get("parties.xhtml?q=" + canary));
        say(browser.get("directory.xhtml?q=" + canary));
        say(browser.get("party.xhtml?id=" + canary));
        say(browser.submit("new-party.xhtml", Map.of("newPartyForm", "newPartyForm", "newPartyForm:familyName", canary, "newPartyForm:givenName", canary,
                "newPartyForm:emails", canary, "newPartyForm:owner", "me", "newPartyForm:register", "")));
        assertThat(logs()).doesNotContain(browser.cookie("spoc-sign-in").orElseThrow());
    }

    /** A rule that only the database knows of is a fault of the program: it is logged with its trace. */
    private void letTheDatabaseRefuse() throws SQLException {
        try (Connection owner = spoc.database(); Statement statement = owner.createStatement()) {
            statement.execute("alter table party add constraint no_canary check (name not like '%%%s%%') not valid".formatted("Refused" + canary));
            try {
                Answer failed = say(admin.post("parties", "{'kind':'ORGANISATION','name':'Refused%s'}".formatted(canary)));
                assertThat(failed.status()).isGreaterThanOrEqualTo(409);
            } finally {
                statement.execute("alter table party drop constraint no_canary");
            }
            statement.execute("alter table party rename column name to name_away");
            try {
                Answer failed = say(admin.get("parties?q=" + canary));
                assertThat(failed.status()).isEqualTo(500);
                assertThat(failed.body().get("reference").asText()).isEqualTo(failed.header("X-Request-Id"));
                assertThat(logs()).containsPattern("SEVERE org.spoc.fault request=" + failed.header("X-Request-Id") + " user=\\d+ channel=REST ");
            } finally {
                statement.execute("alter table party rename column name_away to name");
            }
        }
    }

    @Test
    void aPageThatFailsTellsTheReferenceOfItsRequest() {
        HttpResponse<String> missing = new PageClient(spoc.base()).signIn("admin", SpocProcess.ADMIN_PASSWORD).get("nowhere.xhtml");

        assertThat(missing.body()).contains(reference(missing));
        assertThat(logs()).contains("request=" + reference(missing));
    }

    @Test
    void everyRequestHasItsLine() {
        HttpResponse<String> page = spoc.send(spoc.request("sign-in.xhtml").GET());
        HttpResponse<String> shutOut = spoc.send(spoc.request("parties.xhtml?q=x").GET());
        HttpResponse<String> rest = spoc.send(spoc.asAdministrator("api/v1/me?x=1").GET());
        HttpResponse<String> unknown = spoc.send(spoc.request("api/v1/me").GET());

        assertThat(logs()).containsPattern("request=" + reference(page) + " method=GET path=/spoc/sign-in.xhtml status=200 ms=\\d+")
                .containsPattern("request=" + reference(shutOut) + " method=GET path=/spoc/parties.xhtml status=302 ms=\\d+")
                .containsPattern("request=" + reference(rest) + " user=\\d+ channel=REST method=GET path=/spoc/api/v1/me status=400 ms=\\d+")
                .containsPattern("request=" + reference(unknown) + " method=GET path=/spoc/api/v1/me status=401 ms=\\d+");
        assertThat(logs()).doesNotContainPattern("request=" + reference(rest) + "[^\n]* request=");
    }

    @Test
    void aSaneReferenceOfAProxyIsKept() {
        String own = Rest.unique("proxy-1.");

        HttpResponse<String> kept = spoc.send(spoc.request("sign-in.xhtml").header("X-Request-Id", own).GET());
        HttpResponse<String> refused = spoc.send(spoc.request("sign-in.xhtml").header("X-Request-Id", "x".repeat(65)).GET());

        assertThat(reference(kept)).isEqualTo(own);
        assertThat(reference(refused)).matches(REFERENCE);
    }

    private Answer say(Answer answer) {
        say(answer.whole());
        return answer;
    }

    private void say(HttpResponse<String> answer) {
        references.add(reference(answer));
    }

    private static String reference(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow(() -> new AssertionError("no reference: " + answer.statusCode()));
    }

    private String logs() {
        Path data = spoc.data();
        try (Stream<Path> files = Stream.of(data.resolve("server"), data.resolve("cluster/log"), data.resolve("postgresql.log"))
                .filter(Files::exists).flatMap(LogCanariesIT::below)) {
            return spoc.out() + spoc.err() + String.join("\n", files.filter(file -> file.toString().endsWith(".log")).map(LogCanariesIT::read).toList());
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
