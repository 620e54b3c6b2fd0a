package org.spoc.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.testing.SelfSigned;


class TlsTest {

    @TempDir
    private static Path folder;
    private static SelfSigned rsa;
    private static SelfSigned elliptic;

    @BeforeAll
    static void make() throws IOException, GeneralSecurityException {
        rsa = SelfSigned.make(folder, "RSA", "-validity", "2");
        elliptic = SelfSigned.make(folder, "EC", "-validity", "2");
    }

    @Test
    void takesKeysOfBothKinds() {
        assertThat(tls(rsa.certificate(), rsa.key()).warnings(in(Duration.ZERO))).isEmpty();
        assertThat(tls(elliptic.certificate(), elliptic.key()).warnings(in(Duration.ZERO))).isEmpty();
    }

    @Test
    void letsTheServerReadItFromAFileThatIsGoneAfterwards() {
        Path read = tls(rsa.certificate(), rsa.key()).serve(() -> {
            Path store = Path.of(System.getProperty("javax.net.ssl.keyStore"));
            assertThat(store).isNotEmptyFile();
            assertThat(permissions(store)).isEqualTo("rw-------");
            return store;
        });

        assertThat(read).doesNotExist();
        System.clearProperty("javax.net.ssl.keyStore");
        System.clearProperty("javax.net.ssl.keyStorePassword");
    }

    @Test
    void warnsOfACertificateThatBrowsersRefuse() {
        var tls = tls(rsa.certificate(), rsa.key());

        assertThat(tls.warnings(in(Duration.ofDays(3)))).singleElement().asString().startsWith("Warning: browsers refuse the certificate in " + rsa.certificate());
        assertThat(tls.warnings(in(Duration.ofDays(-1)))).hasSize(1);
    }

    @Test
    void warnsOfAKeyThatEverybodyCanRead() throws IOException {
        Path open = Files.copy(rsa.key(), folder.resolve("open.pem"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(tls(rsa.certificate(), open).warnings(in(Duration.ZERO)))
                .containsExactly("Warning: every user of this machine can read the key in " + open + "; take that away with: chmod o= " + open);
    }

    @Test
    void refusesAKeyThatBelongsToAnotherCertificate() throws IOException, GeneralSecurityException {
        SelfSigned other = SelfSigned.make(folder, "RSA");

        assertRefused(rsa.certificate(), other.key(), "SPOC_TLS_KEY: the key in " + other.key() + " does not belong to the first certificate in " + rsa.certificate());
        assertRefused(rsa.certificate(), elliptic.key(), "SPOC_TLS_KEY: the key in " + elliptic.key() + " does not belong to the first certificate in " + rsa.certificate());
    }

    @Test
    void refusesAKeyOfAKindThatBrowsersDoNotKnow() throws IOException, GeneralSecurityException {
        SelfSigned other = SelfSigned.make(folder, "Ed25519");

        assertRefused(other.certificate(), other.key(), "SPOC_TLS_CERTIFICATE: the key of the certificate in " + other.certificate() + " must be one of RSA or EC");
    }

    @Test
    void refusesWhatIsNoPem() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.pem"), Files.readString(rsa.certificate()).replaceFirst("(?s)\n[^\n]{64}\n", "\n"));
        Path none = folder.resolve("none.pem");

        for (Path certificate : new Path[] {damaged, rsa.key()}) {
            assertRefused(certificate, rsa.key(), "SPOC_TLS_CERTIFICATE: " + certificate + " holds no certificate in PEM (it begins with -----BEGIN CERTIFICATE-----)");
        }
        assertRefused(none, rsa.key(), "SPOC_TLS_CERTIFICATE and SPOC_TLS_KEY: " + none + " cannot be read by the user that SPOC runs as");
        assertRefused(rsa.certificate(), folder, "SPOC_TLS_CERTIFICATE and SPOC_TLS_KEY: " + folder + " cannot be read by the user that SPOC runs as");
    }

    @Test
    void tellsHowToMakeAKeyOfAnotherKindReadable() throws IOException {
        for (String kind : new String[] {"ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY"}) {
            Path key = Files.writeString(folder.resolve(kind), Files.readString(rsa.key()).replace("PRIVATE KEY", kind));

            assertRefused(rsa.certificate(), key, "SPOC_TLS_KEY: " + key + " holds no unencrypted private key in PKCS#8; "
                    + "make one of it with: openssl pkcs8 -topk8 -nocrypt -in " + key + " -out NEW_FILE");
        }
    }

    @Test
    void refusesCertificatesThatDoNotFollowFromEachOther() throws IOException {
        Path both = Files.writeString(folder.resolve("both.pem"), Files.readString(rsa.certificate()) + Files.readString(elliptic.certificate()));

        assertRefused(both, rsa.key(), "SPOC_TLS_CERTIFICATE: in " + both + " each certificate must be followed by the one that signed it; that of SPOC comes first");
    }

    private static Tls tls(Path certificate, Path key) {
        return new Tls(new TlsFiles(certificate, key));
    }

    private static void assertRefused(Path certificate, Path key, String problem) {
        assertThatThrownBy(() -> tls(certificate, key)).isInstanceOf(CannotRun.class).hasMessage(problem);
    }

    private static Instant in(Duration time) {
        return Clock.systemUTC().instant().plus(time);
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
