package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/spoc/", "/spoc/party.xhtml?id=7", "/spoc/directory.xhtml?q=bl%C3%BCth&at=//x"})
    void keepsAddressesOfTheProduct(String address) {
        var kept = LocalAddress.of("/spoc", address);

        assertThat(kept).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//evil.example/", "https://evil.example/spoc/", "/spoc//evil.example", "/spocevil/", "/other/", "/spoc/../other",
        "/spoc/\\evil.example", "/spoc/a\r\nSet-Cookie: x", "javascript:alert(1)"})
    void dropsEverythingElse(String address) {
        var kept = LocalAddress.of("/spoc", address);

        assertThat(kept).isEmpty();
    }
}
