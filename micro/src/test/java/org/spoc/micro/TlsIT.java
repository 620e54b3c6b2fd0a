package org.spoc.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.testing.Await;
import org.spoc.testing.PageClient;
import org.spoc.testing.Rest;
import org.spoc.testing.SafeVisit;
import org.spoc.testing.SelfSigned;
import org.spoc.testing.SpocProcess;

/** TLS that SPOC ends itself, with a log in files. */
class TlsIT {

    @TempDir
    private static Path folder;
    private static SelfSigned identity;
    private static HttpClient browser;
    private static SpocProcess spoc;
    private static URI base;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        identity = SelfSigned.make(folder, "EC");
        browser = identity.browser();
        spoc = SpocProcess.start(folder, Map.of("SPOC_TLS_CERTIFICATE", identity.certificate().toString(),
                "SPOC_TLS_KEY", identity.key().toString(), "SPOC_LOG", folder.resolve("log").toString()));
        base = URI.create("https://localhost:" + spoc.port() + "/spoc/");
    }

    @AfterAll
    static void stop() {
        spoc.close();
    }

    @Test
    void saysWhereItIs() {
        assertThat(spoc.out()).contains("is running at " + base.toString().replaceFirst("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void speaksTheVersionsOfTlsThatAreSafe(String version) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = (SSLSocket) identity.trusted().getSocketFactory().createSocket("localhost", spoc.port())) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
        }
    }

    @Test
    void answersNobodyWithoutTls() {
        assertThatThrownBy(() -> spoc.send(spoc.request("sign-in.xhtml").GET())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void givesCookiesThatLeaveTheBrowserOverTlsAlone() {
        SafeVisit.by(new PageClient(base, browser));
    }

    @Test
    void leavesNoKeyThatSomebodyElseCanUse() throws IOException {
        try (Stream<Path> files = Files.walk(spoc.data().resolve("server"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".p12")).filter(TlsIT::givesItsKey)).isEmpty();
        }
    }

    @Test
    void keepsItsLogInAFileOfItsOwnAndSaysOnTheTerminalOnlyWhatIsNeeded() throws IOException {
        String page = Rest.unique("page");
        new PageClient(base, browser).get(page + ".xhtml");
        Path file = folder.resolve("log/spoc.log");

        Await.until("the request is in the log", Duration.ofSeconds(10), () -> Files.readString(file).contains("path=/spoc/" + page + ".xhtml"));
        assertThat(Files.readString(file)).containsPattern("(?m)^\\d{4}-\\d\\d-\\d\\dT\\S+ INFO org\\.spoc\\.access request=\\S+ method=GET path=/spoc/" + page);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(spoc.err()).isEmpty();
        assertThat(spoc.out()).doesNotContain(page).hasLineCount(3);
    }

    /** With the password that the server's own key stores have. */
    private static boolean givesItsKey(Path store) {
        try {
            char[] password = "changeit".toCharArray();
            return KeyStore.getInstance(store.toFile(), password).getKey(Tls.NAME, password) != null;
        } catch (GeneralSecurityException | IOException refused) {
            return false;
        }
    }
}
