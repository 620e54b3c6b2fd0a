package org.spoc.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spoc.shared.Networks;

class ApproachTest {

    private static final Networks PROXIES = Networks.of("10.0.0.0/8,2001:db8::/32");
    private static final Map<String, String> ALL = Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Host", "spoc.example:8443", "X-Forwarded-Proto", "https");

    @Test
    void isWhatAProxyThatIsBelievedTells() {
        assertThat(through("10.0.0.1", ALL)).isEqualTo(new Approach("203.0.113.9", "spoc.example:8443", true));
        assertThat(through("2001:db8::1", Map.of("X-Forwarded-Proto", "HTTPS"))).isEqualTo(new Approach("2001:db8::1", "node:8080", true));
    }

    @Test
    void isWhatTheConnectionSaysWhoeverElseTells() {
        assertThat(through("192.0.2.1", ALL)).isEqualTo(new Approach("192.0.2.1", "node:8080", false));
        assertThat(Approach.through(Networks.of(null), new Approach("10.0.0.1", "node:8080", false), header(ALL)))
                .isEqualTo(new Approach("10.0.0.1", "node:8080", false));
    }

    @Test
    void isAsItComesWhenAProxyTellsNothing() {
        assertThat(through("10.0.0.1", Map.of())).isEqualTo(new Approach("10.0.0.1", "node:8080", false));
        assertThat(through("10.0.0.1", Map.of("X-Forwarded-For", " , ", "X-Forwarded-Host", "", "X-Forwarded-Proto", ",")))
                .isEqualTo(new Approach("10.0.0.1", "node:8080", false));
    }

    @Test
    void isNotProtectedWhenTheProxySaysSoAndOnlyItsOwnWayIs() {
        var near = new Approach("10.0.0.1", "node", true);

        assertThat(Approach.through(PROXIES, near, header(Map.of("X-Forwarded-Proto", "http"))).secure()).isFalse();
        assertThat(Approach.through(PROXIES, near, header(Map.of())).secure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "203.0.113.9; 203.0.113.9", "198.51.100.1, 203.0.113.9; 203.0.113.9", "203.0.113.9, 10.0.0.2, 2001:db8::2; 203.0.113.9",
        "10.0.0.3, 10.0.0.2; 10.0.0.3", "203.0.113.9, nonsense; 10.0.0.1", "nonsense, 203.0.113.9; 203.0.113.9", "203.0.113.9, nonsense, 10.0.0.2; 10.0.0.2",
        "203.0.113.9:50123; 203.0.113.9", "[2001:db9::7]:443; 2001:db9::7", "[2001:db9::7]; 2001:db9::7", "2001:db9::7; 2001:db9::7"})
    void comesFromTheLastAddressThatIsNoProxy(String told, String address) {
        assertThat(through("10.0.0.1", Map.of("X-Forwarded-For", told)).address()).isEqualTo(address);
    }

    @Test
    void believesTheNearestProxyAndNotWhatThatWasSent() {
        var approach = through("10.0.0.1", Map.of("X-Forwarded-Host", "evil.example, spoc.example", "X-Forwarded-Proto", "https,http"));

        assertThat(approach).isEqualTo(new Approach("10.0.0.1", "spoc.example", false));
    }

    private static Approach through(String near, Map<String, String> headers) {
        return Approach.through(PROXIES, new Approach(near, "node:8080", false), header(headers));
    }

    private static UnaryOperator<String> header(Map<String, String> headers) {
        return name -> headers.getOrDefault(name, "");
    }
}
