package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.PageClient;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.SpocProcess;

/** What a request may bring and take; a SPOC of its own, whose limits can be waited for. */
class RequestLimitsIT {

    private static final int FORM = 2 << 20;
    private static final Duration DRIP = Duration.ofMillis(200);
    private static final Duration SOON = Duration.ofSeconds(8);

    private static SpocProcess spoc;
    private static Rest admin;

    @BeforeAll
    static void start(@TempDir Path folder) {
        spoc = SpocProcess.start(folder, Map.of("SPOC_STATEMENT_SECONDS", "2", "SPOC_REPORT_SECONDS", "3", "SPOC_BODY_SECONDS", "2"));
        admin = Rest.asAdministrator(spoc);
    }

    @AfterAll
    static void stop() {
        spoc.close();
    }

    @Test
    void aStatementThatTakesTooLongIsStopped() throws SQLException {
        var browser = new PageClient(spoc.base()).signIn("admin", SpocProcess.ADMIN_PASSWORD);
        Answer read;
        Answer report;
        HttpResponse<String> page;
        assertThat(admin.get("parties").status()).isEqualTo(200);
        try (Connection other = spoc.database(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table party, stage_entry in access exclusive mode");
            read = admin.get("parties");
            report = admin.get("funnel?from=2026-01-01&to=2026-01-31");
            page = browser.get("parties.xhtml");
            other.rollback();
        }

        assertThat(List.of(read, report)).allSatisfy(refused -> {
            assertThat(refused.status()).as(refused.whole().body()).isEqualTo(503);
            assertThat(refused.body().get("type").asText()).isEqualTo("/spoc/problems/took-too-long");
            assertThat(refused.header("Retry-After")).isEqualTo("5");
        });
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("longer than a request may take", "class=\"reference\"");
        assertThat(browser.get("parties.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormIsNoFile() {
        var browser = new PageClient(spoc.base());

        HttpResponse<String> fits = browser.submit("sign-in.xhtml", PageClient.signInForm("nobody", "x".repeat(FORM / 2)));
        HttpResponse<String> tooLarge = browser.submit("sign-in.xhtml", PageClient.signInForm("nobody", "x".repeat(FORM)));
        HttpResponse<String> chunked = browser.send(browser.request("sign-in.xhtml").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[FORM + 1]))));

        assertThat(fits.statusCode()).isEqualTo(200);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("This is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%FF"})
    void whatIsNoFormIsRefused(String body) {
        var browser = new PageClient(spoc.base());

        HttpResponse<String> refused = browser.send(browser.request("sign-in.xhtml").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    /** Nobody else's thread and disk are taken before anybody has signed in. */
    @ParameterizedTest
    @ValueSource(strings = {"sign-in.xhtml", "home.xhtml", "import.xhtml"})
    void filesFromAnybodyAreNotTakenIn(String page) throws IOException, InterruptedException {
        long began = System.nanoTime();

        String answer = drip("POST /spoc/" + page + " HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\nHost: localhost\r\n"
                + "Content-Length: 150000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + "a".repeat(100_000));

        assertThat(answer).startsWith(page.startsWith("sign-in") ? "HTTP/1.1 400 " : "HTTP/1.1 302 ");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        try (Stream<Path> left = Files.walk(spoc.data().resolve("server"))) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.contains("upload_"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /spoc/sign-in.xhtml HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
        "POST /spoc/api/v1/parties HTTP/1.1\r\nContent-Type: application/json",
        "POST /spoc/api/v1/parties HTTP/1.1\r\nContent-Type: application/json\r\nIdempotency-Key: drip",
        "POST /spoc/api/v1/imports?name=a.csv HTTP/1.1\r\nContent-Type: text/csv"})
    void aBodyThatDripsKeepsNoThread(String head) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(("admin:" + SpocProcess.ADMIN_PASSWORD).getBytes(StandardCharsets.UTF_8));
        long began = System.nanoTime();

        String answer = drip(head + "\r\nHost: localhost\r\nContent-Length: 100000\r\nAuthorization: Basic " + credentials + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 408 ");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        assertThat(admin.get("me").status()).isEqualTo(200);
    }

    /** Sends a byte now and then until there is an answer. */
    private static String drip(String head) throws IOException, InterruptedException {
        try (Socket socket = new Socket("localhost", spoc.port())) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            for (int sent = 0; sent < 100 && in.available() == 0; sent++) {
                out.write(' ');
                Thread.sleep(DRIP.toMillis());
            }
            return in.available() == 0 ? "no answer" : new String(in.readNBytes(Math.min(100, in.available())), StandardCharsets.ISO_8859_1);
        }
    }
}
