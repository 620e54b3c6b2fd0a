package org.spoc.root;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchersTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "127.0.0.1; true", "::1; true", "10.1.255.3; true", "10.2.0.1; false", "192.0.2.7; true", "192.0.2.8; false",
        "2001:db8::17; true", "2001:db9::17; false"})
    void areTheMachineItselfAndTheNetworksThatAreNamed(String address, boolean included) {
        var watchers = Watchers.of(" 10.1.0.0/16, 192.0.2.7 ,2001:db8::/32, proxy.example, ");

        assertThat(watchers.include(address)).isEqualTo(included);
    }

    @Test
    void areTheMachineAloneWhenNobodyIsNamed() {
        assertThat(Watchers.of(null).include("127.0.0.1")).isTrue();
        assertThat(Watchers.of("").include("192.0.2.7")).isFalse();
    }
}
