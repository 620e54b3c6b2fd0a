package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/** Every change says which version it was made for. {@link OpenApiRestIT} knows which addresses change something. */
@ExtendWith(RunningSpoc.class)
class SeenVersionRestIT {

    private Rest admin;

    @BeforeEach
    void signIn(SpocProcess running) {
        admin = Rest.asAdministrator(running);
    }

    /** The thing whose version counts is made anew for each; {@code %s} in the path of the change is its id. */
    static Stream<Arguments> changes() {
        return Stream.of(
                change("PATCH", "parties/%s", "parties/%s", "{'city':'Lyon'}", admin -> admin.organisation().id()),
                change("DELETE", "parties/%s", "parties/%s", "", admin -> admin.organisation().id()),
                change("PATCH", "opportunities/%s", "opportunities/%s", "{'title':'Other'}", SeenVersionRestIT::opportunity),
                change("PATCH", "follow-ups/%s", "follow-ups/%s", "{'title':'Other'}", SeenVersionRestIT::followUp),
                change("DELETE", "follow-ups/%s/done", "follow-ups/%s", "", SeenVersionRestIT::doneFollowUp),
                change("PATCH", "users/%s", "users/%s", "{'name':'Other'}", SeenVersionRestIT::user),
                change("PUT", "users/%s/password", "users/%s", "{'password':'another long one'}", SeenVersionRestIT::user),
                change("DELETE", "users/%s/deactivation", "users/%s", "", SeenVersionRestIT::formerUser),
                change("DELETE", "users/%s/offboarding", "users/%s/offboarding", "", SeenVersionRestIT::user),
                change("PATCH", "teams/%s", "teams/%s", "{'name':'Other %s'}".formatted(Rest.unique("t")), SeenVersionRestIT::team),
                change("PUT", "teams/%s/members/{user}", "teams/%s", "", SeenVersionRestIT::team),
                change("DELETE", "teams/%s/members/{user}", "teams/%s", "", SeenVersionRestIT::team),
                change("PATCH", "absences/%s", "absences/%s", "{'note':'Other'}", SeenVersionRestIT::absence),
                change("DELETE", "absences/%s", "absences/%s", "", SeenVersionRestIT::absence),
                change("PUT", "imports/%s/mapping", "imports/%s", null, SeenVersionRestIT::upload),
                change("DELETE", "imports/%s", "imports/%s", "", SeenVersionRestIT::upload));
    }

    private static Arguments change(String method, String path, String look, String body, Function<Rest, Long> make) {
        return Arguments.of(method, path, look, body, make);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changes")
    void isNeededAndLooksAtWhatStands(String method, String path, String look, String body, Function<Rest, Long> make) {
        long id = make.apply(admin);
        Answer before = admin.get(look.formatted(id));
        String address = path.formatted(id).replace("{user}", Long.toString(path.contains("{user}") ? user(admin) : 0));
        String sent = body == null ? before.body().get("mapping").toString() : body;

        Answer blind = admin.send(request(method, address, sent));
        Answer stale = admin.send(request(method, address, sent).header("If-Match", "\"9999\""));
        Answer nonsense = admin.send(request(method, address, sent).header("If-Match", "9999"));
        Answer after = admin.get(look.formatted(id));
        Answer seen = admin.send(request(method, address, sent).header("If-Match", before.tag()));

        assertThat(before.tag()).isNotEmpty();
        assertThat(blind.status()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(nonsense.error()).isEqualTo("If-Match ifMatch.notATag");
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.tag()).isEqualTo(before.tag());
        assertThat(seen.status()).as(seen.whole().body()).isBetween(200, 204);
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return body.isEmpty() ? admin.request(path).method(method, HttpRequest.BodyPublishers.noBody())
                : Rest.json(admin.request(path), method, body);
    }

    private static long opportunity(Rest admin) {
        return admin.post("parties/" + admin.organisation().id() + "/opportunities",
                "{'title':'A','need':'b','amount':10,'currency':'EUR','expectedOn':'2040-01-01'}").id();
    }

    private static long followUp(Rest admin) {
        return admin.post("parties/" + admin.organisation().id() + "/follow-ups", "{'title':'A','dueOn':'2040-01-01'}").id();
    }

    private static long doneFollowUp(Rest admin) {
        long id = followUp(admin);
        admin.post("follow-ups/" + id + "/done", "");
        return id;
    }

    private static long user(Rest admin) {
        return admin.colleague("CONTACT").id();
    }

    private static long formerUser(Rest admin) {
        long id = user(admin);
        admin.post("users/" + id + "/deactivation", "");
        return id;
    }

    private static long team(Rest admin) {
        return admin.post("teams", "{'name':'%s','lead':%d}".formatted(Rest.unique("Team"), user(admin))).id();
    }

    private static long absence(Rest admin) {
        return admin.post("absences", "{'user':%d,'firstDay':'2040-01-01','lastDay':'2040-01-02'}".formatted(user(admin))).id();
    }

    private static long upload(Rest admin) {
        return admin.send(admin.request("imports?name=a.csv").header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("name\n" + Rest.unique("A") + "\n"))).id();
    }
}
