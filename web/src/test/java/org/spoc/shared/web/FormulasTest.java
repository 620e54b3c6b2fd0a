package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1", "=\n1"})
    void areShownAsText(String cell) {
        assertThat(Formulas.neutralised(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "+33 1 42 68 53 00", "-12.5", "a=b"})
    void areToldFromPhoneNumbersAmountsAndNames(String cell) {
        assertThat(Formulas.neutralised(cell)).isEqualTo(cell);
    }

    @Test
    void areNotMadeOfNothing() {
        assertThat(Formulas.neutralised(null)).isEmpty();
    }
}
