package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "text=ann", "text=%C3%A9", "text=%e2%82%ac+x", "a=%F0%9F%98%80&b=%25", "text=é"})
    void textCanBeRead(String written) {
        assertThat(PercentEncoding.isText(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "text=%", "text=%4", "text=%zz", "%C3", "text=%C3%28", "text=%00", "%ED%A0%80"})
    void restCannot(String written) {
        assertThat(PercentEncoding.isText(written)).isFalse();
    }

    @Test
    void whatCanBeReadIsNotAlwaysKept() {
        assertThat(PercentEncoding.isReadable("text=%00")).isTrue();
        assertThat(PercentEncoding.isReadable("text=%zz")).isFalse();
    }

    @Test
    void noQueryIsNoFault() {
        assertThat(PercentEncoding.isText(null)).isTrue();
    }
}
