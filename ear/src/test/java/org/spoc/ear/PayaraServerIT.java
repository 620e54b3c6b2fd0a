package org.spoc.ear;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The EAR on a Payara Server, set up as the documentation for administrators says, command for command. */
class PayaraServerIT {

    private static final Path DOCUMENT = Path.of("..", "docs", "administration.md");
    private static final String PASSWORD = "choose-a-good-one";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private URI base;

    @Test
    void worksAsDocumentedAndLosesNothingWhenItIsDeployedAnew(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = database(); PayaraServer server = PayaraServer.start(folder)) {
            base = URI.create("http://localhost:" + server.httpPort() + "/spoc/");
            server.run(documented(folder, postgres.getPort()), folder);

            String party = member(rest("POST", "parties", "{\"kind\":\"ORGANISATION\",\"name\":\"Bluth Company\",\"emails\":[\"info@bluth.example\"]}", 201), "id");
            rest("POST", "parties/" + party + "/interactions", "{\"type\":\"EMAIL\",\"direction\":\"IN\",\"subject\":\"Asked for a quote\"}", 201);
            rest("POST", "parties/" + party + "/transitions", "{\"to\":\"LEAD\"}", 201);
            importRows();
            assertThat(signIn()).contains("Bluth Company");
            assertSafeBehindAProxy();

            server.run(List.of("asadmin undeploy spoc", "asadmin deploy --name spoc spoc.ear"), folder);

            assertThat(rest("GET", "parties/" + party, null, 200)).contains("\"stage\":\"LEAD\"");
            assertThat(rest("GET", "parties?q=Gump", null, 200)).contains("Bubba Gump");
            assertThat(signIn()).contains("Bluth Company");
        }
    }

    private static EmbeddedPostgres database() throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create role spoc login password 'secret'");
            statement.execute("create database spoc owner spoc");
        }
        return postgres;
    }

    /** The commands of the document, with the places of this test, beside the files that they name. */
    private static List<String> documented(Path folder, int port) throws IOException {
        String section = Files.readString(DOCUMENT).split("## On a Payara Server", 2)[1];
        String commands = section.split("```sh\n", 2)[1].split("```", 2)[0].replace("db.example.org\\:5432", "127.0.0.1\\:" + port);
        assertThat(commands).contains("asadmin deploy --name spoc spoc.ear", PASSWORD, "127.0.0.1");
        try (Stream<Path> drivers = Files.list(Path.of("target", "driver"))) {
            Path driver = drivers.filter(each -> commands.contains(each.getFileName().toString())).findFirst().orElseThrow();
            Files.copy(driver, folder.resolve(driver.getFileName()));
        }
        Files.copy(Path.of("target", "spoc.ear"), folder.resolve("spoc.ear"));
        Files.writeString(folder.resolve("spoc-db.password"), "AS_ADMIN_ALIASPASSWORD=secret\n");
        return commands.lines().toList();
    }

    private void importRows() throws Exception {
        String csv = "Name,Country\nBubba Gump,US\nInitech,US\n";
        String job = member(send(request("api/v1/imports?name=companies.csv&run=run").header("Content-Type", "application/octet-stream")
                .method("POST", BodyPublishers.ofString(csv)), 201), "id");
        for (int i = 0; i < 120 && !rest("GET", "imports/" + job, null, 200).contains("\"state\":\"DONE\""); i++) {
            Thread.sleep(500);
        }
        assertThat(rest("GET", "imports/" + job, null, 200)).contains("\"state\":\"DONE\"", "\"created\":2");
    }

    /** @return the list of parties as a browser gets it after signing in */
    private String signIn() throws Exception {
        return send(signInForm(), 200);
    }

    /** What a proxy on the machine of the server says, whose address {@code SPOC_PROXIES} names. */
    private void assertSafeBehindAProxy() throws Exception {
        HttpResponse<String> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(signInForm().header("X-Forwarded-Proto", "https").build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(2).allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("; HttpOnly"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    private HttpRequest.Builder signInForm() throws Exception {
        String page = send(HttpRequest.newBuilder(base.resolve("sign-in.xhtml?to=/parties.xhtml")), 200);
        String form = Stream.of("signInForm=signInForm", "signInForm:login=admin", "signInForm:password=" + PASSWORD, "signInForm:signIn=",
                        "to=/parties.xhtml", "primefaces.nonce=" + input(page, "primefaces.nonce"), "jakarta.faces.ViewState=stateless")
                .map(pair -> pair.split("=", 2)).map(pair -> encoded(pair[0]) + "=" + encoded(pair[1])).reduce((a, b) -> a + "&" + b).orElseThrow();
        return HttpRequest.newBuilder(base.resolve("sign-in.xhtml")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private String rest(String method, String path, String body, int expected) throws Exception {
        return send(request("api/v1/" + path).header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)), expected);
    }

    private HttpRequest.Builder request(String path) {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Basic " + credentials);
    }

    private String send(HttpRequest.Builder request, int expected) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(expected);
        return answer.body();
    }

    private static String member(String json, String name) {
        return found("\"" + name + "\":\"?([^\",}]+)", json);
    }

    private static String input(String page, String name) {
        return found("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]+)\"", page);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
