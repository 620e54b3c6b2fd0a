package org.spoc.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenAmountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12500.50 | 12500.50", "12,500.50 | 12500.50", "12,500 | 12500", "12 500 | 12500", "-3 | -3"})
    void isReadAsEnglishWritesIt(String written, BigDecimal amount) {
        assertThat(WrittenAmount.read(written, Locale.ENGLISH)).hasValue(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12500,50 | 12500.50", "12 500,50 | 12500.50", "12\u202f500 | 12500", "12500.50 | 12500.50"})
    void isReadAsFrenchWritesIt(String written, BigDecimal amount) {
        assertThat(WrittenAmount.read(written, Locale.FRENCH)).hasValue(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "12,5", "12,50,000", "twelve", "1.2.3", "€12", "1234567890123456"})
    void isNoAmount(String written) {
        assertThat(WrittenAmount.read(written, Locale.ENGLISH)).isEmpty();
    }
}
