package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "Cecily Lampkin, CL", "Kan-code, KC", "Konex, K", "élodie de la Tour, ÉT", "Lead 660737, L6", "(Acme), A", "'', ''", "-, ''"})
    void areTheFirstLettersOfTheFirstAndTheLastWord(String name, String expected) {
        String initials = Initials.of(name);

        assertThat(initials).isEqualTo(expected);
    }
}
