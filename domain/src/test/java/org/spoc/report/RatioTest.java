package org.spoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void isRoundedToOneDecimal() {
        assertThat(new Ratio(1, 3).percent()).isEqualByComparingTo("33.3");
        assertThat(new Ratio(2, 3).percent()).isEqualByComparingTo("66.7");
        assertThat(new Ratio(3, 3).percent()).isEqualByComparingTo("100");
    }

    @Test
    void saysNothingAboutNobody() {
        assertThat(new Ratio(0, 0).percent()).isNull();
    }
}
