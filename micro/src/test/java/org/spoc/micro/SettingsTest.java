package org.spoc.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void nameFilesAndFoldersFromTheRootOn() {
        Settings settings = Settings.from(Map.of("SPOC_TLS_CERTIFICATE", " /etc/spoc/chain.pem ", "SPOC_TLS_KEY", "/etc/spoc/../spoc/key.pem", "SPOC_LOG", "log"));

        assertThat(settings.tls()).contains(new TlsFiles(Path.of("/etc/spoc/chain.pem"), Path.of("/etc/spoc/key.pem")));
        assertThat(settings.log()).contains(Path.of("log").toAbsolutePath());
    }

    @Test
    void areEmptyForPlainHttpAndStandardError() {
        Settings settings = Settings.from(Map.of("SPOC_TLS_CERTIFICATE", "", "SPOC_TLS_KEY", " "));

        assertThat(settings.tls()).isEmpty();
        assertThat(settings.log()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SPOC_TLS_CERTIFICATE | chain.pem | SPOC_TLS_CERTIFICATE needs SPOC_TLS_KEY, the file with the private key that belongs to it",
        "SPOC_TLS_KEY | key.pem | SPOC_TLS_KEY needs SPOC_TLS_CERTIFICATE, the file with the certificate that it belongs to",
        "SPOC_LOG | a\0b | SPOC_LOG must be a folder, not \"a\0b\"",
        "SPOC_PROXIES | 10.0.0.0/8, proxy | SPOC_PROXIES names networks such as 10.1.0.0/16, separated by commas, not \"proxy\"",
        "SPOC_PROXIES | 10.0.0.0/33 | SPOC_PROXIES names networks such as 10.1.0.0/16, separated by commas, not \"10.0.0.0/33\"",
        "SPOC_API_BURST | 0 | SPOC_API_BURST must be a whole number from 1, not \"0\"",
        "SPOC_BODY_SECONDS | 0 | SPOC_BODY_SECONDS must be a whole number from 1, not \"0\"",
        "SPOC_STATEMENT_SECONDS | soon | SPOC_STATEMENT_SECONDS must be a whole number, not \"soon\"",
        "SPOC_ADMIN_PASSWORD | too short | SPOC_ADMIN_PASSWORD must have 10 to 200 characters",
        "SPOC_HOSTS | spoc.example.org,http://x.example/ | SPOC_HOSTS names hosts such as spoc.example.org, without scheme, port and path, separated by commas, not \"http://x.example/\"",
        "SPOC_HOSTS | spoc:8080 | SPOC_HOSTS names hosts such as spoc.example.org, without scheme, port and path, separated by commas, not \"spoc:8080\"",
        "SPOC_PROBES_FROM | 300.1.1.1 | SPOC_PROBES_FROM names networks such as 10.1.0.0/16, separated by commas, not \"300.1.1.1\""})
    void sayInOneLineWhatCannotBeUsed(String name, String value, String problem) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value))).isInstanceOf(CannotRun.class).hasMessage(problem);
    }

    @Test
    void takeHostsOfAllKinds() {
        assertThat(Settings.from(Map.of("SPOC_HOSTS", "spoc.example.org, intranet,192.0.2.1,2001:db8::1,[::1],*")).log()).isEmpty();
    }

    @Test
    void takeNetworksOfBothKinds() {
        assertThat(Settings.from(Map.of("SPOC_PROXIES", "10.0.0.0/8, ::1,2001:db8::/32")).tls()).isEmpty();
    }
}
