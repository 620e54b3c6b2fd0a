package org.spoc.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({"10.1.255.3, true", "10.2.0.1, false", "192.0.2.7, true", "192.0.2.8, false", "::ffff:192.0.2.7, true",
        "2001:db8::17, true", "2001:DB8:0:0:0:0:0:1%eth0, true", "2001:db9::17, false", "127.0.0.1, false"})
    void includeWhatBeginsAlike(String address, boolean included) {
        var networks = Networks.of(" 10.1.0.0/16, 192.0.2.7 ,2001:db8::/32, proxy.example, ");

        assertThat(networks.include(address)).isEqualTo(included);
    }

    @Test
    void mayBeAllOfThem() {
        assertThat(Networks.of("0.0.0.0/0").include("203.0.113.9")).isTrue();
        assertThat(Networks.of("0.0.0.0/0").include("2001:db8::1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cafe", "dead:beef", "300.1.1.1", "10.1", "1234", "10.1.0.0/", "10.1.0.0/x", "10.1.0.0/33", "10.1.0.0/16/16", "10.1.0.0:8080"})
    void areNobodyUnderWhatIsNone(String written) {
        assertThat(Networks.of(written).include("10.1.0.0")).isFalse();
        assertThat(Networks.of(written).include("0.0.4.210")).isFalse();
        assertThat(Networks.misspelled("10.1.0.0/16, " + written)).contains(written);
        assertThat(Networks.of("0.0.0.0/0,::/0").include(written)).isFalse();
    }

    @Test
    void areNoneWhenNobodyNamesAny() {
        assertThat(Networks.of(null).include("127.0.0.1")).isFalse();
        assertThat(Networks.of("").include("192.0.2.7")).isFalse();
        assertThat(Networks.of("10.0.0.0/8").include(null)).isFalse();
        assertThat(Networks.misspelled(null)).isEmpty();
        assertThat(Networks.misspelled(" 10.1.0.0/16, ::1,, ")).isEmpty();
    }
}
