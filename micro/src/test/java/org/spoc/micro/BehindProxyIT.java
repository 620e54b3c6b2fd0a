package org.spoc.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.PageClient;
import org.spoc.testing.Proxy;
import org.spoc.testing.Rest;
import org.spoc.testing.SafeVisit;
import org.spoc.testing.SelfSigned;
import org.spoc.testing.SpocProcess;

/** TLS that a proxy ends in front of SPOC: what it tells is believed, and what anybody else tells is not. */
class BehindProxyIT {

    @TempDir
    private static Path folder;
    private static HttpClient browser;
    private static SpocProcess spoc;
    private static Proxy proxy;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        SelfSigned identity = SelfSigned.make(folder, "RSA");
        browser = identity.browser();
        spoc = SpocProcess.start(folder, Map.of("SPOC_PROXIES", "192.0.2.0/24," + Proxy.ADDRESS, "SPOC_HOSTS", "spoc.example"));
        proxy = Proxy.ofTls(folder, spoc, identity, browser);
    }

    @AfterAll
    static void stop() {
        spoc.close();
        proxy.close();
    }

    @Test
    void cookiesLeaveTheBrowserOverTlsAlone() {
        SafeVisit.by(new PageClient(proxy.base(), browser));
    }

    @Test
    void aPageThatTellsAFaultIsOverTlsToo() {
        assertThat(new PageClient(proxy.base(), browser).get("favicon.ico").headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void whoSignsInIsKnownByTheirOwnAddress() {
        String login = Rest.unique("guess");

        new PageClient(proxy.base(), browser).submit("sign-in.xhtml", PageClient.signInForm(login, "wrong"), "X-Forwarded-For", "203.0.113.9");
        answer(Proxy.ADDRESS, "GET /spoc/api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.100.7, 192.0.2.1\r\n" + basic(login));

        assertThat(addresses(login)).containsExactly("127.0.0.1", "198.51.100.7");
    }

    @Test
    void pagesSendTheirFormsUnderTheNameThatPeopleTyped() {
        String own = proxy.base().resolve("/").toString().replaceFirst("/$", "");
        var form = PageClient.signInForm("admin", SpocProcess.ADMIN_PASSWORD);

        assertThat(new PageClient(proxy.base(), browser).submit("sign-in.xhtml", form, "Origin", own).statusCode()).isEqualTo(302);
        assertThat(new PageClient(proxy.base(), browser).submit("sign-in.xhtml", form, "Origin", "https://elsewhere.example").statusCode()).isEqualTo(403);
    }

    @Test
    void theNameThatPeopleTypedCounts() {
        String named = "GET /spoc/sign-in.xhtml HTTP/1.1\r\nHost: 10.9.8.7\r\nX-Forwarded-Host: spoc.example:8443\r\n";
        String foreign = "POST /spoc/api/v1/parties HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: spoc.example\r\nContent-Length: 0\r\nOrigin: https://";

        assertThat(answer(Proxy.ADDRESS, named)).startsWith("HTTP/1.1 200 ");
        assertThat(answer(Proxy.ADDRESS, named.replace("spoc.example", "evil.example"))).startsWith("HTTP/1.1 421 ");
        assertThat(answer("127.0.0.1", named)).startsWith("HTTP/1.1 421 ");
        assertThat(answer(Proxy.ADDRESS, foreign + "spoc.example\r\n")).startsWith("HTTP/1.1 401 ");
        assertThat(answer(Proxy.ADDRESS, foreign + "localhost\r\n")).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void nobodyElseIsBelieved() {
        String login = Rest.unique("guess");
        String[] told = {"X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"};

        var right = new PageClient(spoc.base()).submit("sign-in.xhtml", PageClient.signInForm("admin", SpocProcess.ADMIN_PASSWORD), told);
        new PageClient(spoc.base()).submit("sign-in.xhtml", PageClient.signInForm(login, "wrong"), told);

        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(right.headers().allValues("Set-Cookie")).hasSize(2).noneMatch(given -> given.contains("Secure"));
        assertThat(right.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(addresses(login)).containsExactly("127.0.0.1");
    }

    @Test
    void aProxyWithoutTlsSaysSo() {
        assertThat(answer(Proxy.ADDRESS, "GET /spoc/sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: http\r\n"))
                .startsWith("HTTP/1.1 200 ").doesNotContain("Strict-Transport-Security");
    }

    @Test
    void nobodySeesProbesThroughIt() {
        assertThat(new PageClient(proxy.base().resolve("/"), browser).get("health/live").statusCode()).isEqualTo(404);
        assertThat(spoc.send(spoc.request("/health/live").version(HttpClient.Version.HTTP_1_1).GET()).statusCode()).isEqualTo(200);
    }

    private List<String> addresses(String login) {
        try (Connection connection = spoc.database(); PreparedStatement ask = connection.prepareStatement("select address from sign_in where login = ? order by id")) {
            ask.setString(1, login);
            var found = ask.executeQuery();
            var addresses = Stream.<String>builder();
            while (found.next()) {
                addresses.add(found.getString(1));
            }
            return addresses.build().toList();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String basic(String login) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString((login + ":wrong").getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    /** What is said to one who connects from an address of this machine. */
    private static String answer(String from, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), spoc.port(), InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
