package org.spoc.administration.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostSettingsTest {

    @Test
    void areThoseThatAreNamedHoweverTheyAreSpelled() {
        assertThat(HostSettings.names(" Spoc.Example. ,[0:0::1], ,10.0.0.7")).containsExactlyInAnyOrder("spoc.example", "10.0.0.7", "localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void areThoseOfTheMachineWhenNoneIsNamed() {
        assertThat(new HostSettings().allow("localhost")).isTrue();
        assertThat(new HostSettings().allow("[::1]")).isTrue();
        assertThat(new HostSettings().allow("127.0.0.1")).isTrue();
        assertThat(new HostSettings().allow("evil.example")).isFalse();
        assertThat(new HostSettings().allow(null)).isFalse();
    }
}
