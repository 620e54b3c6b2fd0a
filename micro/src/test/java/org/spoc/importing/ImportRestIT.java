package org.spoc.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.Await;
import org.spoc.testing.Rest;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

@ExtendWith(RunningSpoc.class)
class ImportRestIT {

    private static final String BOUNDARY = "spoc-boundary";

    private SpocProcess spoc;
    private ImportClient client;

    @BeforeEach
    void signIn(SpocProcess running) {
        spoc = running;
        client = ImportClient.asAdministrator(running);
    }

    @Test
    void takesAFileInPartsAndRunsItAtOnce() {
        String name = Rest.unique("Parts");

        Rest.Answer answer = parts(part("file\"; filename=\"C:\\\\folder\\\\parts.csv", "Account,Country\n" + name + ",France\n") + part("run", "run"));
        JsonNode done = client.ended(answer.id());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/v1/imports/" + answer.id());
        assertThat(done.get("fileName").asText()).isEqualTo("parts.csv");
        assertThat(ImportClient.counts(done)).isEqualTo("1 0 0 0");
    }

    @Test
    void takesAMappingAlongWithTheFile() {
        String name = Rest.unique("Mapped");
        String mapping = "{\"target\":\"PARTIES\",\"defaultKind\":\"ORGANISATION\",\"columns\":{\"X\":\"NAME\"},\"nothing\":[],\"stageValues\":{},\"migration\":false}";

        Rest.Answer answer = parts(part("file\"; filename=\"x.csv", "X,Y\n" + name + ",z\n") + part("mapping", mapping) + part("run", "dry"));

        assertThat(client.ended(answer.id()).at("/mapping/columns/X").asText()).isEqualTo("NAME");
        assertThat(ImportClient.counts(client.get(answer.id()))).isEqualTo("1 0 0 0");
    }

    @Test
    void refusesPartsThatItDoesNotKnow() {
        Rest.Answer answer = parts(part("file\"; filename=\"x.csv", "Name\nA\n") + part("owner", "1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("owner json.unknownMember");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "{\"columns\":1}", "{\"target\":\"PARTIES\"} x", "{\"x\":1}"})
    void refusesAMappingThatIsNone(String mapping) {
        Rest.Answer answer = parts(part("file\"; filename=\"x.csv", "Name\nA\n") + part("mapping", mapping));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).matches(".* json\\..*");
    }

    @Test
    void refusesPartsThatEndInTheMiddle() {
        Rest.Answer answer = client.rest().send(client.rest().request("imports").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(part("file\"; filename=\"x.csv", "Name\nA\n"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("file import.partsUnreadable");
    }

    @Test
    void refusesPartsThatAreTooLarge() {
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'a');
        byte[] head = part("file\"; filename=\"x.csv", "Name").getBytes(StandardCharsets.UTF_8);

        Rest.Answer answer = client.rest().send(client.rest().request("imports").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(Stream.concat(Stream.of(Arrays.copyOf(head, head.length - 2)),
                        Stream.generate(() -> piece).limit(202))::iterator)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("file import.partsUnreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7\n", "<!DOCTYPE html><html></html>", "<?xml version=\"1.0\"?><a/>", "PK\u0003\u0004broken"})
    void refusesWhatIsNoTableAndSaysWhy(String content) {
        Rest.Answer answer = client.upload("table.csv", BodyPublishers.ofString(content, StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith("file file.");
        assertThat(answer.body().at("/errors/0/detail").asText()).isNotBlank();
    }

    @Test
    void refusesToRunWhatIsNotUnderstood() {
        Rest.Answer uploaded = client.upload("unclear.csv", BodyPublishers.ofString("Foo,Bar\na,b\n"));

        Rest.Answer answer = client.begin(uploaded.id(), false);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).startsWith("mapping mapping.");
        assertThat(client.get(uploaded.id()).get("state").asText()).isEqualTo("UPLOADED");
    }

    @Test
    void stopsWhenAskedAndKeepsWhatIsThere() {
        String rows = IntStream.range(0, 20_000).mapToObj(i -> Rest.unique("Stopped")).collect(Collectors.joining("\n"));
        Rest.Answer uploaded = client.upload("long.csv", BodyPublishers.ofString("Account\n" + rows + "\n"));
        client.begin(uploaded.id(), false);
        Await.until("some rows", Duration.ofMinutes(1), () -> client.done(uploaded.id()) > 0);

        int status = client.rest().send(client.rest().request("imports/" + uploaded.id()).header("If-Match", "*").DELETE()).status();
        JsonNode ended = client.ended(uploaded.id());

        assertThat(status).isEqualTo(204);
        assertThat(ended.get("state").asText()).isEqualTo("CANCELLED");
        assertThat(ended.at("/counts/done").asLong()).isBetween(1L, 19_999L);
        assertThat(ended.at("/counts/created").asLong()).isEqualTo(ended.at("/counts/done").asLong());
    }

    @Test
    void aLeadImportsPartiesButNeitherPeopleNorStages() {
        ImportClient lead = new ImportClient(client.rest().colleague("LEAD"));
        Rest.Answer uploaded = lead.upload("leads.csv", BodyPublishers.ofString("Account\n" + Rest.unique("OfLead") + "\n"));

        int migration = lead.map(uploaded, mapping -> mapping.put("migration", true)).status();
        int people = lead.map(uploaded, mapping -> mapping.put("target", "PEOPLE")).status();
        JsonNode done = lead.run(uploaded, false);

        assertThat(migration).isEqualTo(403);
        assertThat(people).isEqualTo(403);
        assertThat(ImportClient.counts(done)).isEqualTo("1 0 0 0");
    }

    @Test
    void nobodySeesTheImportsOfOthersButAdministrators() {
        ImportClient lead = new ImportClient(client.rest().colleague("LEAD"));
        ImportClient other = new ImportClient(client.rest().colleague("LEAD"));
        ImportClient contact = new ImportClient(client.rest().colleague("CONTACT"));
        Rest.Answer uploaded = lead.upload("own.csv", BodyPublishers.ofString("Account\nA\n"));

        assertThat(other.rest().get("imports/" + uploaded.id()).status()).isEqualTo(404);
        assertThat(other.rejects(uploaded.id(), "en").statusCode()).isEqualTo(404);
        assertThat(other.rest().get("imports").items()).isEmpty();
        assertThat(contact.upload("own.csv", BodyPublishers.ofString("Account\nA\n")).status()).isEqualTo(403);
        assertThat(client.rest().get("imports/" + uploaded.id()).status()).isEqualTo(200);
    }

    @Test
    void aPartyOfSomebodyElseIsNotChangedByAnImport() {
        String name = Rest.unique("Elsewhere");
        client.rest().post("parties", "{'kind':'ORGANISATION','name':'%s'}".formatted(name));
        ImportClient lead = new ImportClient(client.rest().colleague("LEAD"));

        JsonNode done = lead.run(lead.upload("foreign.csv", BodyPublishers.ofString("Account,Sector\n" + name + ",stolen\n")), false);

        assertThat(ImportClient.counts(done)).isEqualTo("0 0 0 1");
        assertThat(lead.rejects(done.get("id").asLong(), "en").body()).contains("somebody else is accountable");
    }

    @Test
    void aRowNamesAnOwnerWhoCanWorkOnTheParty() {
        Rest reader = client.rest().colleague("READER");
        Rest contact = client.rest().colleague("CONTACT");
        String mapping = "{\"target\":\"PARTIES\",\"defaultKind\":\"ORGANISATION\",\"columns\":{\"X\":\"NAME\",\"Y\":\"OWNER\"},\"nothing\":[],\"stageValues\":{},\"migration\":false}";
        String rows = "X,Y\n" + Rest.unique("Read") + "," + reader.login() + "\n" + Rest.unique("Worked") + "," + contact.login() + "\n";

        Rest.Answer answer = parts(part("file\"; filename=\"owners.csv", rows) + part("mapping", mapping) + part("run", "run"));

        assertThat(ImportClient.counts(client.ended(answer.id()))).isEqualTo("1 0 0 1");
        assertThat(client.rejects(answer.id(), "en").body()).contains(reader.login() + " is neither contact nor team lead");
    }

    @Test
    void rightsThatAreTakenAwayMeanwhileStopTheImport() throws Exception {
        Rest user = client.rest().colleague("LEAD");
        ImportClient lead = new ImportClient(user);
        String rows = IntStream.range(0, 20_000).mapToObj(i -> Rest.unique("Leaver")).collect(Collectors.joining("\n"));
        Rest.Answer uploaded = lead.upload("leaver.csv", BodyPublishers.ofString("Account\n" + rows + "\n"));
        lead.begin(uploaded.id(), false);
        Await.until("some rows", Duration.ofMinutes(1), () -> client.done(uploaded.id()) > 0);

        try (var database = spoc.database(); var statement = database.prepareStatement("delete from user_role where user_id = ?")) {
            statement.setLong(1, user.id());
            statement.executeUpdate();
        }
        JsonNode ended = client.ended(uploaded.id());

        assertThat(ended.get("state").asText()).isEqualTo("FAILED");
        assertThat(ended.get("failure").asText()).contains("role");
        assertThat(ended.at("/counts/done").asLong()).isLessThan(20_000);
    }

    private Rest.Answer parts(String parts) {
        return client.rest().send(client.rest().request("imports").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(parts + "--" + BOUNDARY + "--\r\n")));
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }
}
