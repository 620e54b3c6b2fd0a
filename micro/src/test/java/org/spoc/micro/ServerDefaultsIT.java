package org.spoc.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/** What the running server answers beside the product, word for word: no library between tidies anything up. */
@ExtendWith(RunningSpoc.class)
class ServerDefaultsIT {

    /** An answer as it came over the wire. */
    private record Raw(String text) {

        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        List<String> headers(String name) {
            return Arrays.stream(head().split("\r\n")).filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(line -> line.substring(name.length() + 1).strip()).toList();
        }

        String head() {
            return text.split("\r\n\r\n", 2)[0];
        }

        String body() {
            return text.split("\r\n\r\n", 2)[1];
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/favicon.ico", "/openapi", "/openapi/", "/health/other", "/metrics/base", "/sign-in.xhtml", "/spocs", "/WEB-INF/web.xml",
        "/..;/spoc/", "//", "/a//b", "/index.html", "/admin", "/management/domain"})
    void whatIsNotThereTellsNothing(String path, SpocProcess spoc) throws IOException {
        Raw answer = get(spoc, path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertClosed(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/spoc/nothing", "/spoc/WEB-INF/web.xml", "/spoc/..;/manager", "/spoc/;jsessionid=1234",
        "/spoc/parties.xhtml;jsessionid=1234", "/spoc/fault", "/spoc/api/v1/nothing", "/spoc/party.xhtml?id=%zz"})
    void noAnswerNamesTheServerOrItsInside(String path, SpocProcess spoc) throws IOException {
        Raw answer = get(spoc, path);

        assertThat(answer.status()).isIn(302, 400, 401, 404);
        assertClosed(answer);
    }

    /** The connector itself refuses them. */
    @ParameterizedTest
    @ValueSource(strings = {"/spoc/%2e%2e/%2e%2e/etc/passwd", "/spoc/api/v1/parties/%00", "/%", "/spoc/%zz"})
    void anAddressThatCannotBeReadTellsNothing(String path, SpocProcess spoc) throws IOException {
        assertNamesNothing(get(spoc, path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "OPTIONS", "PROPFIND", "NONSENSE"})
    void otherMethodsFindNothing(String method, SpocProcess spoc) throws IOException {
        Raw answer = send(spoc, method + " /health HTTP/1.1\r\nHost: localhost\r\nX-Canary: canary-7\r\n");

        assertThat(answer.status()).isIn(404, 405, 501);
        assertThat(answer.text()).doesNotContain("canary-7");
        assertNamesNothing(answer);
    }

    @Test
    void theFrontDoorLeadsIn(SpocProcess spoc) throws IOException {
        Raw answer = get(spoc, "/");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers("Location")).containsExactly("/spoc/");
    }

    @ParameterizedTest
    @CsvSource({"evil.example", "evil.example:80", "localhost.evil.example", "127.0.0.1.evil.example", "[::2]"})
    void anotherNameIsRefusedAndNeverRepeated(String host, SpocProcess spoc) throws IOException {
        for (String path : List.of("/spoc/sign-in.xhtml", "/spoc/api/v1/openapi.json", "/", "/nothing")) {
            Raw answer = send(spoc, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");

            assertThat(answer.text()).doesNotContain("evil").doesNotContain("::2");
            assertThat(answer.status()).as(path).isIn(path.startsWith("/spoc/s") ? List.of(421) : List.of(302, 400, 401, 404));
        }
    }

    /** The server leads to folders itself, before any filter is asked. */
    @ParameterizedTest
    @CsvSource({"/spoc, /spoc/", "/spoc?a=b, /spoc/?a=b", "/spoc/resources, /spoc/resources/", "/spoc/samples, /spoc/samples/"})
    void theWayToAFolderNamesNoHost(String path, String location, SpocProcess spoc) throws IOException {
        Raw answer = send(spoc, "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\n");

        assertThat(answer.headers("Location")).containsExactly(location);
        assertThat(answer.text()).doesNotContain("evil");
        assertNamesNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]", "localhost."})
    void theMachineIsKnownByItsOwnNames(String host, SpocProcess spoc) throws IOException {
        assertThat(send(spoc, "GET /spoc/sign-in.xhtml HTTP/1.1\r\nHost: " + host + ":" + spoc.port() + "\r\n").status()).isEqualTo(200);
    }

    @Test
    void theMachineItselfSeesProbesAndFigures(SpocProcess spoc) throws IOException {
        assertThat(get(spoc, "/health/live").body()).contains("\"UP\"");
        assertThat(get(spoc, "/health/ready").body()).contains("\"UP\"", "\"database\"");
        assertThat(get(spoc, "/metrics").body()).contains("spoc_parties{mp_scope=\"application\",stage=\"LEAD\"}", "spoc_audit_entries_not_sealed", "memory_usedHeap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1"})
    void whoeverComesThroughAProxySeesNeither(String header, SpocProcess spoc) throws IOException {
        for (String path : List.of("/health/live", "/health/ready", "/health", "/metrics")) {
            assertThat(send(spoc, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n").status()).isEqualTo(404);
        }
    }

    /** A proxy on this machine would pass them on, whoever asks. */
    @Test
    void whoeverChangedToAnotherProtocolSeesNeither(SpocProcess spoc) throws Exception {
        HttpClient changing = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        changing.send(spoc.request("sign-in.xhtml").build(), BodyHandlers.ofString());

        for (String path : List.of("/health/live", "/health/ready", "/health", "/metrics")) {
            HttpResponse<String> answer = changing.send(spoc.request(path).build(), BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n", "GET /spoc/ HTTP/9.9\r\nHost: localhost\r\n", "NOTHING\r\n", "GET  HTTP/1.1\r\nHost: localhost\r\n",
        "GET /spoc/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n", "POST /spoc/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n"})
    void aRequestThatIsNoneTellsNothing(String request, SpocProcess spoc) throws IOException {
        assertThat(send(spoc, request).text()).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase("grizzly").doesNotContain("Exception", "\tat ");
    }

    private static void assertClosed(Raw answer) {
        assertNamesNothing(answer);
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(answer.headers("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers("Referrer-Policy")).containsExactly("same-origin");
    }

    private static void assertNamesNothing(Raw answer) {
        assertThat(answer.text()).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase("glassfish").doesNotContainIgnoringCase("grizzly")
                .doesNotContain("Exception", "\tat ", "/tmp/", "select ", "org.spoc");
        assertThat(answer.headers("Server")).isEmpty();
        assertThat(answer.headers("X-Powered-By")).isEmpty();
    }

    private static Raw get(SpocProcess spoc, String path) throws IOException {
        return send(spoc, "GET " + path + " HTTP/1.1\r\nHost: localhost:" + spoc.port() + "\r\n");
    }

    private static Raw send(SpocProcess spoc, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", spoc.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new Raw(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
